package org.opennfx.server.netconf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.xmlunit.builder.DiffBuilder;
import org.opennfx.server.operations.SessionLimits;

/**
 * Sends the requests of each folder of {@code scenarios}, over SSH and in both framings, and compares the replies. A
 * folder has {@code given.xml}, what is running before; and for each step {@code NN-request.xml} and
 * {@code NN-reply.xml}. A step with {@code NN-closed-1.0} ends a session of base:1.0 instead.
 */
final class ScenarioTest {
    @TempDir
    private static Path keys;

    @TestFactory
    Stream<DynamicTest> everyScenario() throws IOException, URISyntaxException {
        var root = Path.of(ScenarioTest.class.getResource("/scenarios").toURI());
        try (var folders = Files.list(root)) {
            return folders.sorted().toList().stream().flatMap(folder -> Stream.of(Framing.values())
                    .map(framing -> dynamicTest(folder.getFileName() + " " + framing, () -> play(folder, framing))));
        }
    }

    private static void play(Path folder, Framing framing) throws IOException {
        var steps = steps(folder);
        assertFalse(steps.isEmpty(), "no request in " + folder);
        var given = Optional.of(folder.resolve("given.xml")).filter(Files::exists);
        try (var device = ExampleDevice.start(keys, given, NetconfSettings.DEFAULT, SessionLimits.DEFAULT);
                var client = NetconfClient.open(device.port(), "root", framing)) {
            for (var step : steps) {
                client.send(Files.readString(folder.resolve(step + "-request.xml")));
                if (framing == Framing.END_OF_MESSAGE && Files.exists(folder.resolve(step + "-closed-1.0"))) {
                    assertEquals("", client.receive(), step);
                    return;
                }
                compare(step, Files.readString(folder.resolve(step + "-reply.xml")), client.receive());
            }
        }
    }

    private static List<String> steps(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("-request.xml"))
                    .map(name -> name.substring(0, name.indexOf('-')))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compare(String step, String expected, String actual) {
        var diff = DiffBuilder.compare(expected)
                .withTest(actual)
                .ignoreComments()
                .ignoreWhitespace()
                .checkForSimilar()
                .build();
        assertFalse(diff.hasDifferences(), () -> "step " + step + ": " + diff.fullDescription() + "\n" + actual);
    }
}
