package org.opennfx.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log that clients can read. */
final class MessageFileTest {
    @TempDir
    private Path directory;

    private static LoggingEvent event(String message) {
        var event = new LoggingEvent("", new LoggerContext().getLogger("org.opennfx"), Level.INFO, message, null, null);
        event.setInstant(LocalDateTime.parse("2026-01-02T03:04:05.006").atZone(ZoneId.systemDefault()).toInstant());
        event.setThreadName("main");
        return event;
    }

    @Test
    void linesAreKeptWithTheirDate() throws IOException {
        var log = new MessageFile(directory);
        log.append(event("one"));
        log.append(event("two"));
        assertEquals(
                List.of("2026-01-02 03:04:05.006 INFO  [main] one", "2026-01-02 03:04:05.006 INFO  [main] two"),
                Files.readAllLines(directory.resolve("log").resolve("messages")));
    }

    @Test
    void aFullFileIsPutAsideAndTheOldestGoes() throws IOException {
        var log = new MessageFile(directory);
        var long1 = "x".repeat(1 << 20);
        for (var number = 0; number < 6; number++) {
            log.append(event(number + long1));
        }
        log.append(event("last"));
        var files = directory.resolve("log");
        assertEquals(1, Files.readAllLines(files.resolve("messages")).size());
        assertTrue(Files.readString(files.resolve("messages.0")).contains("] 5x"));
        assertTrue(Files.readString(files.resolve("messages.3")).contains("] 2x"));
        assertFalse(Files.exists(files.resolve("messages.4")));
    }

    @Test
    void nothingIsMadeBeforeThereIsAStateDirectory() {
        new MessageFile(directory.resolve("state")).append(event("early"));
        assertFalse(Files.exists(directory.resolve("state")));
    }
}
