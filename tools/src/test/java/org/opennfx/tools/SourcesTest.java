package org.opennfx.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the sources of the product, and cannot be seen in its classes. */
final class SourcesTest {
    private static final List<String> MODULES = List.of("yang", "datastore", "backends", "netconf-server", "tools");
    private static final int LONGEST_LINE = 150;

    @Test
    void noLineIsTooLong() throws IOException {
        for (var module : MODULES) {
            var sources = Path.of("..", module, "src", "main", "java");
            try (var files = Files.walk(sources)) {
                var all = files.filter(file -> file.toString().endsWith(".java")).toList();
                assertFalse(all.isEmpty(), module);
                assertEquals(List.of(), all.stream().flatMap(SourcesTest::tooLong).toList());
            }
        }
    }

    private static Stream<String> tooLong(Path file) {
        var lines = lines(file);
        return IntStream.range(0, lines.size())
                .filter(at -> lines.get(at).length() > LONGEST_LINE)
                .mapToObj(at -> file + ":" + (at + 1));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
