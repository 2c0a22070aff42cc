package org.opennfx.backends.libvirt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The files that the emulator of a guest has open.
 *
 * @param descriptors by the names that the kernel has for them, with what it says of those that are gone
 */
record OpenDisks(Map<String, Path> descriptors) {
    private static final String GONE = " (deleted)";

    /** @return without any where the process has ended, or is not seen */
    static OpenDisks of(long process) {
        var descriptors = new HashMap<String, Path>();
        try (var files = Files.list(Path.of("/proc", Long.toString(process), "fd"))) {
            files.forEach(each -> name(each).ifPresent(name -> descriptors.put(name, each)));
        } catch (IOException | UncheckedIOException e) {
            return new OpenDisks(Map.of());
        }
        return new OpenDisks(Map.copyOf(descriptors));
    }

    private static Optional<String> name(Path descriptor) {
        try {
            return Optional.of(Files.readSymbolicLink(descriptor).toString());
        } catch (IOException e) {
            // it was closed meanwhile
            return Optional.empty();
        }
    }

    /** What has become of a file that is open still; empty where it is in its place. */
    Optional<String> fault(Path file) {
        var descriptor = descriptors.get(file + GONE);
        if (descriptors.containsKey(file.toString()) || descriptor == null) {
            return Optional.empty();
        }
        try {
            // it may have come back under its old name
            return Files.isSameFile(descriptor, file) ? Optional.empty() : Optional.of("was replaced");
        } catch (IOException e) {
            return Optional.of("was removed");
        }
    }
}
