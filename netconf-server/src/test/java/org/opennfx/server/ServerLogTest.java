package org.opennfx.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class ServerLogTest {
    @TempDir
    private Path directory;

    /** A start without the stop before it is the end of a server that nobody asked for. */
    @Test
    void startAndStopAreInTheLog() throws IOException {
        var log = (Logger) LoggerFactory.getLogger(NfxServer.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        var expected = new ArrayList<String>();
        try (var server = NfxServer.start(
                ServerOptions.in(directory.resolve("state")).netconfPort(0), new PrintStream(OutputStream.nullOutputStream()))) {
            expected.add("the server has started, with NETCONF on 127.0.0.1:" + server.netconfPort());
            assertEquals(expected, said(lines));
        } finally {
            log.detachAppender(lines);
        }
        expected.add("the server stops");
        assertEquals(expected, said(lines));
    }

    private static List<String> said(ListAppender<ILoggingEvent> lines) {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
