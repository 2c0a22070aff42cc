package org.opennfx.server.netconf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.xmlunit.builder.DiffBuilder;

/**
 * Sends the requests of each folder of {@code scenarios}, over SSH in both framings and over TLS, and compares the
 * replies. A folder has {@code given.xml}, what is running before; and for each step {@code NN-request.xml} and
 * {@code NN-reply.xml}. A step with {@code NN-closed-1.0} ends a session of base:1.0, which gets the
 * error-tag operation-failed. Root asks, unless
 * {@code NN-user} names somebody else, who has a session of his own. With {@code private} after the name it is a session
 * with a private candidate, of which there can be several: {@code root private one}. The documents
 * {@code NN-notification-M.xml} are the next ones that root is sent, or the session that {@code NN-receiver} names; their
 * times are not compared. The server has :writable-running or :startup where there is a file of that name.
 */
final class ScenarioTest {
    private static final String PRIVATE_CANDIDATE = "urn:ietf:params:netconf:capability:private-candidate:1.0";

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

        NetconfClient open(ExampleDevice device, String user, List<String> capabilities) throws IOException {
            var wire = switch (this) {
                case SSH_END_OF_MESSAGE, SSH_CHUNKED -> Wire.Ssh.connect(device.port(), user, ExampleDevice.PASSWORD);
                case TLS -> device.tls().connect(user);
            };
            return NetconfClient.open(wire, framing, capabilities);
        }
    }

    private static void play(Path folder, Way way) throws IOException {
        var steps = steps(folder);
        assertFalse(steps.isEmpty(), "no request in " + folder);
        var given = Optional.of(folder.resolve("given.xml")).filter(Files::exists);
        try (var device = ExampleDevice.start(keys, given, options -> options
                        .writableRunning(Files.exists(folder.resolve("writable-running")))
                        .startup(Files.exists(folder.resolve("startup"))));
                var clients = new Clients(device, way)) {
            for (var step : steps) {
                var client = clients.of(user(folder, step + "-user"));
                client.send(Files.readString(folder.resolve(step + "-request.xml")));
                var reply = Files.readString(folder.resolve(step + "-reply.xml"));
                if (way.framing == Framing.END_OF_MESSAGE && Files.exists(folder.resolve(step + "-closed-1.0"))) {
                    compare(step, reply.replace("malformed-message", "operation-failed"), client.reply());
                    assertEquals("", client.reply(), step);
                    return;
                }
                compare(step, reply, client.reply());
                for (var notification : files(folder, step + "-notification-.*\\.xml")) {
                    var receiver = clients.of(user(folder, step + "-receiver"));
                    compare(notification, Files.readString(folder.resolve(notification)), receiver.notification());
                }
            }
        }
    }

    /** The sessions of a scenario, one for each text that names one. */
    private record Clients(ExampleDevice device, Way way, Map<String, Listener> open) implements AutoCloseable {
        Clients(ExampleDevice device, Way way) {
            this(device, way, new HashMap<>());
        }

        Listener of(String session) throws IOException {
            if (!open.containsKey(session)) {
                var words = List.of(session.split(" ", -1));
                var capabilities = words.contains("private") ? List.of(PRIVATE_CANDIDATE) : List.<String>of();
                open.put(session, new Listener(way.open(device, words.getFirst(), capabilities), new ArrayDeque<>()));
            }
            return open.get(session);
        }

        @Override
        public void close() throws IOException {
            for (var client : open.values()) {
                client.client().close();
            }
        }
    }

    /** A session in which notifications come between replies. */
    private record Listener(NetconfClient client, Deque<String> notifications) {
        void send(String message) throws IOException {
            client.send(message);
        }

        String reply() throws IOException {
            var message = client.receive();
            while (isNotification(message)) {
                notifications.addLast(message);
                message = client.receive();
            }
            return message;
        }

        String notification() throws IOException {
            return notifications.isEmpty() ? client.receive() : notifications.removeFirst();
        }

        private static boolean isNotification(String message) {
            return message.contains("<notification xmlns=");
        }
    }

    private static String user(Path folder, String name) throws IOException {
        var file = folder.resolve(name);
        return Files.exists(file) ? Files.readString(file).strip() : "root";
    }

    static List<String> steps(Path folder) {
        return files(folder, ".*-request\\.xml").stream().map(name -> name.substring(0, name.indexOf('-'))).toList();
    }

    private static List<String> files(Path folder, String pattern) {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(pattern))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void compare(String step, String expected, String actual) {
        var diff = DiffBuilder.compare(expected)
                .withTest(actual)
                .ignoreComments()
                .ignoreWhitespace()
                .withNodeFilter(node -> !"eventTime".equals(node.getLocalName()))
                .checkForSimilar()
                .build();
        assertFalse(diff.hasDifferences(), () -> "step " + step + ": " + diff.fullDescription() + "\n" + actual);
    }
}
