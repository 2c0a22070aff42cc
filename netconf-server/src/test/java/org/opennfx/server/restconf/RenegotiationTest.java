package org.opennfx.server.restconf;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a process of its own, in which nobody else has used TLS before. */
class RenegotiationTest {
    @TempDir
    private Path directory;

    /** The first octet of the answer. */
    private static int ask(SSLSocket client) throws IOException {
        client.getOutputStream().write("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
        return client.getInputStream().read();
    }

    /** RFC 9325 3.5. */
    @Test
    void aClientCannotBeginAnotherHandshake() throws Exception {
        try (var server = JukeboxProcess.start(directory, 0);
                var client = (SSLSocket) RestconfLab.trust(directory)
                        .getSocketFactory()
                        .createSocket(InetAddress.getLoopbackAddress(), server.securedPort())) {
            client.setEnabledProtocols(new String[] {"TLSv1.2"});
            client.startHandshake();
            assertTrue(client.getSession().isValid());
            client.startHandshake();
            assertThrows(IOException.class, () -> ask(client));
        }
    }
}
