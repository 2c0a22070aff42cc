package org.opennfx.tools;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.LoggerContext;
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
