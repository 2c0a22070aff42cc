package org.opennfx.backends.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.Site;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.HostException;

@Timeout(60)
class ConsolesTest {
    private static final String PROMPT = "vsrx login: ";

    @TempDir
    private Path state;

    private Site site;
    private Consoles consoles;

    @BeforeEach
    void listen() throws HostException {
        site = Site.branch(state);
        consoles = site.host.embedded.consoles();
        look();
    }

    @AfterEach
    void close() {
        site.host.embedded.close();
    }

    private void look() throws HostException {
        consoles.look(site.host.embedded.host().hypervisor().domains());
    }

    private GuestConsole vsrx() {
        return consoles.find("vsrx").orElseThrow();
    }

    private static void await(String text, ConsoleReader reader) throws InterruptedException {
        var said = new StringBuilder();
        while (said.indexOf(text) < 0) {
            var next = reader.next();
            assertTrue(next.isPresent(), said::toString);
            said.append(new String(next.orElseThrow(), StandardCharsets.UTF_8));
        }
    }

    private void request(String vnf, String what) {
        site.rpc("<request-virtual-network-functions xmlns=\"urn:opennfx:nfx\"><vnf-name>" + vnf + "</vnf-name><" + what
                + "/></request-virtual-network-functions>");
    }

    private String log(String vnf, int lines) {
        return site.rpc("<request-vnf-console-log xmlns=\"urn:opennfx:nfx\"><vnf-name>" + vnf + "</vnf-name><lines>" + lines
                + "</lines></request-vnf-console-log>");
    }

    @Test
    void readersSeeWhatTheWriterTypes() throws Exception {
        try (var one = vsrx().read(); var other = vsrx().read(); var writer = vsrx().write().orElseThrow()) {
            await(PROMPT, one);
            await(PROMPT, other);
            writer.write("root\r".getBytes(StandardCharsets.UTF_8));
            await("root\r\nPassword: ", one);
            await("root\r\nPassword: ", other);
        }
    }

    @Test
    void thereIsOneWriter() throws Exception {
        var writer = vsrx().write().orElseThrow();
        assertEquals(Optional.empty(), vsrx().write());
        writer.close();
        try (var next = vsrx().write().orElseThrow()) {
            assertThrows(IOException.class, () -> writer.write(new byte[] {'x'}));
            writer.close();
            assertEquals(Optional.empty(), vsrx().write(), "a writer gives back what is its own");
            next.write(new byte[] {'x'});
        }
    }

    @Test
    void readerAndWriterStayThroughARestart() throws Exception {
        try (var reader = vsrx().read(); var writer = vsrx().write().orElseThrow()) {
            await(PROMPT, reader);
            request("vsrx", "stop");
            while (vsrx().isConnected()) {
                Thread.sleep(1);
            }
            assertThrows(IOException.class, () -> writer.write(new byte[] {'x'}));
            request("vsrx", "start");
            look();
            await(PROMPT, reader);
            writer.write("again".getBytes(StandardCharsets.UTF_8));
            await("again", reader);
        }
    }

    @Test
    void readerWhoDoesNotKeepUpLosesTheConsole() throws Exception {
        try (var slow = vsrx().read(); var quick = vsrx().read(); var writer = vsrx().write().orElseThrow()) {
            await(PROMPT, quick);
            writer.write("root\rsecret\r".getBytes(StandardCharsets.UTF_8));
            var line = "x".repeat(255) + "\r";
            for (var written = 0; written < ConsoleReader.PATIENCE; written += line.length()) {
                writer.write(line.getBytes(StandardCharsets.UTF_8));
                await("x: not found", quick);
            }
            while (slow.next().isPresent()) {
                // what had come until then is read
            }
            assertTrue(slow.wasTooSlow());
            assertFalse(quick.wasTooSlow());
        }
    }

    @Test
    void readersEndWithTheMachine() throws Exception {
        try (var reader = vsrx().read()) {
            site.commit(Site.configuration());
            look();
            while (reader.next().isPresent()) {
                // the last words
            }
            assertFalse(reader.wasTooSlow());
            assertEquals(Optional.empty(), consoles.find("vsrx"));
        }
    }

    @Test
    void lastLinesAreShown() throws Exception {
        try (var reader = vsrx().read()) {
            await(PROMPT, reader);
        }
        assertTrue(log("vsrx", 100).contains("Booting from Hard Disk...\nStarting kernel ..."), log("vsrx", 100));
        assertTrue(log("vsrx", 1).endsWith(">vsrx login:</console-log>"), log("vsrx", 1));
    }

    @Test
    void machineThatHasNotRunYetHasSaidNothing() {
        assertTrue(log("vrtr2", 100).startsWith("<console-log ") && log("vrtr2", 100).endsWith("/>"), log("vrtr2", 100));
    }

    @Test
    void unknownMachineHasNoConsole() {
        assertThrows(RpcException.class, () -> log("vrtr3", 1));
    }
}
