package org.opennfx.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sessions at a terminal, each folder with a device of its own: see {@code src/test/resources/cli/README.md}. */
class ScenarioTest {
    private static final Path SCENARIOS = Path.of("src/test/resources/cli");
    private static final int COLUMNS = 200;
    /** So many that nothing is shown in pages. */
    private static final int ROWS = 1000;

    static Stream<String> scenarios() throws IOException {
        return sorted(SCENARIOS).stream().filter(Files::isDirectory).map(folder -> folder.getFileName().toString());
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    @Timeout(120)
    void theTerminalShowsWhatTheTranscriptSays(String name, @TempDir Path directory) throws Exception {
        var folder = SCENARIOS.resolve(name);
        try (var device = CliServer.start(directory)) {
            var start = folder.resolve("start.set");
            if (Files.exists(start)) {
                device.configure(Files.readString(start));
            }
            for (var file : sorted(folder)) {
                if (file.toString().endsWith(".txt")) {
                    play(device, Transcript.read(file));
                }
            }
        }
    }

    private static void play(CliServer device, Transcript transcript) throws Exception {
        try (var terminal = Typist.at(device.login(), COLUMNS, ROWS)) {
            for (var step : transcript.steps()) {
                switch (step) {
                    case Transcript.Step.Line line -> terminal.awaitNext(line.prompt()).type(line.keys());
                    case Transcript.Step.Break(var line) -> terminal.awaitLineLike(line).type(Typist.CTRL_C);
                    case Transcript.Step.Input(var lines) -> {
                        terminal.awaitNext("");
                        lines.forEach(line -> terminal.type(line + Typist.ENTER));
                        terminal.type(Typist.CTRL_D);
                    }
                }
            }
            terminal.awaitEnd();
            var shown = transcript.openAsHere(trimmed(terminal.screen()));
            assertEquals(String.join("\n", transcript.shown()), String.join("\n", shown), transcript.name());
        }
    }

    private static List<String> trimmed(List<String> screen) {
        var end = screen.size();
        while (end > 0 && screen.get(end - 1).isEmpty()) {
            end--;
        }
        return screen.subList(0, end);
    }
}
