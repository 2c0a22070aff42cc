package org.opennfx.backends.host;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opennfx.datastore.host.HostException;

/** What consoles rely on, whatever runs the guests. What is awaited and does not come fails by time-out. */
@Timeout(120)
public abstract class SerialLinesContract {
    protected abstract SerialLines lines();

    protected abstract Hypervisor hypervisor();

    /** What the guest says when it waits for something to be typed. */
    protected abstract String prompt();

    /** A guest that has a prompt on its serial line; {@link #lines} and {@link #hypervisor} have it. */
    protected abstract Domain guest();

    private SerialLine started() throws HostException {
        hypervisor().define(guest());
        hypervisor().start(guest().name());
        return lines().open(guest().name());
    }

    private static void await(String text, SerialLine line) throws IOException {
        var said = new StringBuilder();
        var buffer = new byte[4096];
        while (said.indexOf(text) < 0) {
            var length = line.read(buffer);
            if (length < 0) {
                throw new IOException("the line ended after " + said);
            }
            said.append(new String(buffer, 0, length, StandardCharsets.ISO_8859_1));
        }
    }

    private static void awaitEnd(SerialLine line) throws IOException {
        var buffer = new byte[4096];
        var length = 0;
        while (length >= 0) {
            length = line.read(buffer);
        }
    }

    @Test
    void guestHasAPrompt() throws Exception {
        try (var line = started()) {
            await(prompt(), line);
        }
    }

    @Test
    void whatIsTypedIsEchoed() throws Exception {
        try (var line = started()) {
            await(prompt(), line);
            line.write("nobody".getBytes(StandardCharsets.US_ASCII));
            await("nobody", line);
        }
    }

    @Test
    void lineEndsWithTheGuest() throws Exception {
        try (var line = started()) {
            await(prompt(), line);
            hypervisor().destroy(guest().name());
            awaitEnd(line);
            assertThrows(IOException.class, () -> line.write(new byte[] {'x'}));
        }
    }

    @Test
    void guestThatIsOffHasNoLine() throws HostException {
        hypervisor().define(guest());
        assertThrows(HostException.class, () -> lines().open(guest().name()));
    }

    @Test
    void guestThatIsStartedAgainHasALineAgain() throws Exception {
        try (var line = started()) {
            await(prompt(), line);
        }
        hypervisor().destroy(guest().name());
        try (var line = started()) {
            await(prompt(), line);
        }
    }
}
