package org.opennfx.server.netconf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.server.DeviceOptions;
import org.opennfx.server.NfxServer;
import org.opennfx.server.ServerOptions;

/**
 * What RFC 7950 shows of requests and replies, from a server in bare mode. The folders of {@code rfc7950} are as those of
 * {@link ScenarioTest}; {@code yang} has the modules.
 */
final class Rfc7950Test {
    @TempDir
    private static Path directory;

    private static NfxServer server;

    private static Path folder(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(Rfc7950Test.class.getResource("/rfc7950" + name)).toURI());
    }

    @BeforeAll
    static void start() throws IOException, URISyntaxException {
        var password = Files.writeString(directory.resolve("password"), ExampleDevice.PASSWORD + "\n");
        var modules = new DeviceOptions.Bare(
                List.of(folder("/yang")), Map.of(), Set.of(), DeviceOptions.Users.of("root"), Optional.empty(), false, false, false);
        var options = ServerOptions.in(directory.resolve("state"))
                .netconfPort(0)
                .initPasswordFile(Optional.of(password))
                .device(modules);
        server = NfxServer.start(options, new PrintStream(new ByteArrayOutputStream(), true, UTF_8));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> everyExample() throws IOException, URISyntaxException {
        try (var folders = Files.list(folder(""))) {
            return folders.filter(folder -> !folder.endsWith("yang"))
                    .sorted()
                    .toList()
                    .stream()
                    .map(folder -> dynamicTest(folder.getFileName().toString(), () -> play(folder)));
        }
    }

    private static void play(Path folder) throws IOException {
        try (var client = NetconfClient.open(server.netconfPort(), "root", Framing.CHUNKED)) {
            prepare(client, folder.resolve("given.xml"));
            for (var step : ScenarioTest.steps(folder)) {
                var reply = client.exchange(Files.readString(folder.resolve(step + "-request.xml")));
                ScenarioTest.compare(step, Files.readString(folder.resolve(step + "-reply.xml")), reply);
            }
        }
    }

    private static void prepare(NetconfClient client, Path given) throws IOException {
        var config = Files.exists(given) ? Files.readString(given) : "<config/>";
        var edit = client.rpc("<edit-config><target><candidate/></target><default-operation>replace</default-operation>"
                + config + "</edit-config>");
        assertTrue(edit.contains("<ok/>"), edit);
        var commit = client.rpc("<commit/>");
        assertTrue(commit.contains("<ok/>"), commit);
    }
}
