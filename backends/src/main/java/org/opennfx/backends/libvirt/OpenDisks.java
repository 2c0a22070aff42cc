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
 * @param descriptors by the names that the kernel has for them: other ones than they were opened by, where somebody has moved or
 *     removed them
 */
record OpenDisks(Map<String, Path> descriptors) {
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

    /** What has become of a file that was opened; empty where it is in its place. */
    Optional<String> fault(Path file) {
        if (descriptors.isEmpty() || descriptors.containsKey(file.toString())) {
            return Optional.empty();
        }
        if (!Files.exists(file)) {
            return Optional.of("was removed");
        }
        // a link has another name, and what was removed may have come back
        return descriptors.values().stream().anyMatch(each -> isSame(each, file)) ? Optional.empty() : Optional.of("was replaced");
    }

    private static boolean isSame(Path descriptor, Path file) {
        try {
            return Files.isSameFile(descriptor, file);
        } catch (IOException e) {
            return false;
        }
    }
}
