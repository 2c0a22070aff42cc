package org.opennfx.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A directory for one try of a property, for which there is no {@code @TempDir}. */
public record TryDirectory(Path path) implements AutoCloseable {
    public static TryDirectory create() {
        try {
            return new TryDirectory(Files.createTempDirectory("nfx-try"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
