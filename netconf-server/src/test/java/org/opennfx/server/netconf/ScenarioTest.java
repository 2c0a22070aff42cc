package org.opennfx.server.netconf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.xmlunit.builder.DiffBuilder;
import org.opennfx.server.operations.SessionLimits;

/**
 * Sends the requests of each folder of {@code scenarios}, over SSH in both framings and over TLS, and compares the
 * replies. A folder has {@code given.xml}, what is running before; and for each step {@code NN-request.xml} and
 * {@code NN-reply.xml}. A step with {@code NN-closed-1.0} ends a session of base:1.0 instead. Root asks, unless
 * {@code NN-user} names somebody else, who has a session of his own.
 */
final class ScenarioTest {
    @TempDir
    private static Path keys;

    @TestFactory
    Stream<DynamicTest> everyScenario() throws IOException, URISyntaxException {
        var root = Path.of(ScenarioTest.class.getResource("/scenarios").toURI());
        try (var folders = Files.list(root)) {
            return folders.sorted().toList().stream().flatMap(folder -> Stream.of(Way.values())
                    .map(way -> dynamicTest(folder.getFileName() + " " + way, () -> play(folder, way))));
        }
    }

    /** How the messages get to the server. */
    private enum Way {
        SSH_END_OF_MESSAGE(Framing.END_OF_MESSAGE),
        SSH_CHUNKED(Framing.CHUNKED),
        TLS(Framing.CHUNKED);

        private final Framing framing;

        Way(Framing framing) {
            this.framing = framing;
        }

        NetconfClient open(ExampleDevice device, String user) throws IOException {
            return switch (this) {
                case SSH_END_OF_MESSAGE, SSH_CHUNKED -> NetconfClient.open(device.port(), user, framing);
                case TLS -> NetconfClient.open(device.tls().connect(user), framing);
            };
        }
    }

    private static void play(Path folder, Way way) throws IOException {
        var steps = steps(folder);
        assertFalse(steps.isEmpty(), "no request in " + folder);
        var given = Optional.of(folder.resolve("given.xml")).filter(Files::exists);
        try (var device = ExampleDevice.start(keys, given, NetconfSettings.DEFAULT, SessionLimits.DEFAULT);
                var clients = new Clients(device, way)) {
            for (var step : steps) {
                var client = clients.of(user(folder, step));
                client.send(Files.readString(folder.resolve(step + "-request.xml")));
                if (way.framing == Framing.END_OF_MESSAGE && Files.exists(folder.resolve(step + "-closed-1.0"))) {
                    assertEquals("", client.receive(), step);
                    return;
                }
                compare(step, Files.readString(folder.resolve(step + "-reply.xml")), client.receive());
            }
        }
    }

    /** The sessions of a scenario, one for each user. */
    private record Clients(ExampleDevice device, Way way, Map<String, NetconfClient> open) implements AutoCloseable {
        Clients(ExampleDevice device, Way way) {
            this(device, way, new HashMap<>());
        }

        NetconfClient of(String user) throws IOException {
            if (!open.containsKey(user)) {
                open.put(user, way.open(device, user));
            }
            return open.get(user);
        }

        @Override
        public void close() throws IOException {
            for (var client : open.values()) {
                client.close();
            }
        }
    }

    private static String user(Path folder, String step) throws IOException {
        var file = folder.resolve(step + "-user");
        return Files.exists(file) ? Files.readString(file).strip() : "root";
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
