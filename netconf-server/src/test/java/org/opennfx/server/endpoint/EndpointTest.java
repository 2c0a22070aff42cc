package org.opennfx.server.endpoint;

import static org.opennfx.server.endpoint.TestConfiguration.identities;
import static org.opennfx.server.endpoint.TestConfiguration.listen;
import static org.opennfx.server.endpoint.TestConfiguration.tlsEndpoint;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.server.tls.TestAuthority;
import org.opennfx.server.tls.TlsPeers;

/** A test of whole servers whose configurations have endpoints, with keys that are made once for all its methods. */
abstract class EndpointTest {
    @TempDir
    private static Path hostKeys;

    @TempDir
    Path directory;

    static TlsPeers peers;
    static TestAuthority.Holder root;

    @BeforeAll
    static void makeCertificates() throws Exception {
        peers = TlsPeers.make();
        root = peers.client("root");
    }

    /** With a port {@code tls} beside what is given. */
    final TestServer startWithTlsPort(String... more) throws IOException {
        return start(identities(peers) + listen(tlsEndpoint("tls", 0)) + String.join("", more));
    }

    final TestServer start(String... configuration) throws IOException {
        return TestServer.start(directory, hostKeys, configuration);
    }
}
