package org.opennfx.server.restconf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.server.DeviceOptions;

/** What the documentation has users type works. */
class CurlTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "restconf.md");
    private static final Pattern SCRIPT = Pattern.compile("(?s)```sh\n(.*?)```");

    @TempDir
    private Path directory;

    @Test
    void theCommandsOfTheDocumentationWork() throws IOException, InterruptedException {
        var script = SCRIPT.matcher(Files.readString(DOCUMENT)).results().map(found -> found.group(1)).collect(Collectors.joining());
        try (var lab = RestconfLab.start(directory, DeviceOptions.Nfx.DEFAULT); var client = lab.client()) {
            var process = new ProcessBuilder("bash", "-euc", script).redirectErrorStream(true);
            process.environment().putAll(lab.environment());
            var running = process.start();
            var said = new String(running.getInputStream().readAllBytes(), UTF_8);

            assertEquals(0, running.waitFor(), said);
            assertTrue(said.contains("\"description\": \"spare\""), said);
            assertTrue(said.contains("\"ok\""), said);
            requireEvents(said.lines().filter(line -> line.startsWith("data: ")).toList());
            var configuration = lab.request("/restconf/data/nfx:configuration?fields=system/host-name;vlans").build();
            assertEquals(
                    JsonValue.of("{\"nfx:configuration\": {\"system\": {\"host-name\": \"branch-2\"}}}"),
                    JsonValue.of(RestconfLab.send(client, configuration).body()));
        }
    }

    private static void requireEvents(List<String> lines) {
        for (var wanted : List.of(
                "data: {\"ietf-restconf:notification\"", "data: <notification ", "notificationComplete", "replayComplete", "push-change-update")) {
            assertTrue(lines.stream().anyMatch(line -> line.contains(wanted)), () -> wanted + " is not in " + lines);
        }
    }
}
