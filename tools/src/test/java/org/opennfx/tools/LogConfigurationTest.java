package org.opennfx.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

final class LogConfigurationTest {
    private static final String FILE = "logback.configurationFile";

    @Test
    void aWrongModuleIsNotToldByAStackTrace() {
        var context = configured();
        assertFalse(context.getLogger("org.opendaylight.yangtools.yang.parser.stmt.reactor.ModifierImpl").isWarnEnabled());
        assertTrue(context.getLogger("org.apache.sshd").isWarnEnabled());
        assertFalse(context.getLogger("org.apache.sshd.client.session.ClientSessionImpl").isWarnEnabled());
        assertTrue(context.getLogger("org.opennfx.server").isInfoEnabled());
    }

    @Test
    void whatClientsOfTheWebServerDoIsNotToldByStackTraces() {
        assertFalse(configured().getLogger("io.helidon.webserver.ConnectionHandler").isWarnEnabled());
    }

    @Test
    void aLineTellsWhenHowBadWhereAndWhatAndWhatWasThrown() {
        var context = configured();
        var event = new LoggingEvent(
                "", context.getLogger("org.opennfx"), Level.WARN, "port {} is slow", new IOException("no answer"), new Object[] {7});
        event.setInstant(LocalDateTime.parse("2026-01-02T03:04:05.006").atZone(ZoneId.systemDefault()).toInstant());
        event.setThreadName("watch");
        var lines = LogLine.timed().doLayout(event).lines().toList();
        assertEquals("03:04:05.006 WARN  [watch] port 7 is slow", lines.getFirst());
        assertEquals("java.io.IOException: no answer", lines.get(1));
        assertTrue(lines.get(2).startsWith("\tat "), lines::toString);
    }

    @Test
    void whatIsLoggedForgesNoLineAndDoesNothingToATerminal() {
        var event = new LoggingEvent(
                "", configured().getLogger("org.opennfx"), Level.WARN, "a name: {}", null, new Object[] {"\u001b[2Jx\n00:00 forged"});
        event.setThreadName("ssh \u001bc");
        var lines = LogLine.timed().doLayout(event).lines().toList();
        assertEquals(1, lines.size());
        assertTrue(lines.getFirst().endsWith(" [ssh ?c] a name: ?[2Jx?00:00 forged"), lines::toString);
    }

    /** As without the file that the tests log by. */
    private static LoggerContext configured() {
        var file = System.clearProperty(FILE);
        try {
            var context = new LoggerContext();
            new LogConfiguration().configure(context);
            return context;
        } finally {
            if (file != null) {
                System.setProperty(FILE, file);
            }
        }
    }
}
