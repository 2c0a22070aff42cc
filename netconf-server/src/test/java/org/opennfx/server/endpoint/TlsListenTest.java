package org.opennfx.server.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opennfx.server.endpoint.TestConfiguration.hiddenKey;
import static org.opennfx.server.endpoint.TestConfiguration.key;
import static org.opennfx.server.endpoint.TestConfiguration.listen;
import static org.opennfx.server.endpoint.TestConfiguration.sshEndpoint;
import static org.opennfx.server.endpoint.TestConfiguration.tlsEndpoint;
import static org.opennfx.server.endpoint.TestConfiguration.trust;
import static org.opennfx.server.endpoint.TestConfiguration.user;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennfx.server.tls.TestAuthority;
import org.opennfx.server.tls.TlsPeers;

/** NETCONF over TLS (RFC 7589) on a port of the configuration, with a client of Java. */
class TlsListenTest extends EndpointTest {
    private static final String SESSIONS = """
            <get><filter><netconf-state xmlns="urn:ietf:params:xml:ns:yang:ietf-netconf-monitoring"><sessions/></netconf-state>\
            </filter></get>""";
    private static final String READ_KEYSTORE = """
            <get-config><source><running/></source><filter><keystore xmlns="urn:ietf:params:xml:ns:yang:ietf-keystore"/></filter>\
            </get-config>""";

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void aClientIsTheUserForWhomItsCertificateStands(String protocol) throws Exception {
        try (var server = startWithTlsPort();
                var client = TestClient.over(peers.secure(TlsPeers.connect(server.configuredPort()), Optional.of(root), protocol))) {
            assertTrue(client.hello().contains("<session-id>"));
            var sessions = client.rpc(SESSIONS);
            assertTrue(sessions.contains("<username>root</username>"), sessions);
            assertTrue(sessions.contains("netconf-tls</transport>"), sessions);
        }
    }

    private static final String NO_PORTS = """
            <netconf-server xmlns="urn:ietf:params:xml:ns:yang:ietf-netconf-server" xmlns:nc="%s"><listen nc:operation="delete"/>\
            </netconf-server>""".formatted(TestClient.BASE);

    @Test
    void aClientWithoutACertificateIsNotServed() throws Exception {
        try (var server = startWithTlsPort()) {
            assertThrows(IOException.class, () -> TestClient.over(peers.secure(TlsPeers.connect(server.configuredPort()), Optional.empty(), "TLSv1.2")));
        }
    }

    @Test
    void aCertificateOfAnotherAuthorityIsRefused() throws Exception {
        var stranger = TestAuthority.named("clients").issue("CN=root");
        try (var server = startWithTlsPort()) {
            requireRefused(server, stranger);
        }
    }

    @Test
    void aCertificateThatIsOverIsRefused() throws Exception {
        var old = peers.clients().issue("CN=root", "EC", Instant.now().minus(Duration.ofHours(1)));
        try (var server = startWithTlsPort()) {
            requireRefused(server, old);
        }
    }

    @Test
    void aCertificateWithTheChainToATrustedAuthorityIsTaken() throws Exception {
        var below = peers.clients().below("branch");
        try (var server = startWithTlsPort();
                var client = TestClient.connect(server.configuredPort(), peers, below.withChain(below.issue("CN=root")))) {
            assertTrue(client.hello().contains("<session-id>"));
        }
    }

    /** RFC 7589 7: the connection is closed, and no message is taken. */
    @Test
    void aCertificateThatStandsForNoAccountIsNotServed() throws Exception {
        var nobody = peers.client("nobody");
        try (var server = startWithTlsPort();
                var client = TestClient.connect(server.configuredPort(), peers, nobody)) {
            assertThrows(IOException.class, client::hello);
        }
    }

    @Test
    void aPinnedCertificateIsTakenWithoutItsAuthority() throws Exception {
        var pinned = TestAuthority.named("unknown").issue("CN=whoever");
        try (var server = startPinned(pinned);
                var client = TestClient.connect(server.configuredPort(), peers, pinned)) {
            assertTrue(client.hello().contains("<session-id>"));
            requireRefused(server, root);
        }
    }

    @Test
    void aPinnedCertificateThatItsAuthorityTookBackIsRefused() throws Exception {
        var authority = TestAuthority.named("unknown");
        var pinned = authority.issue("CN=whoever");
        try (var server = startPinned(pinned)) {
            TestClient.connect(server.configuredPort(), peers, pinned).close();
            var list = server.file("tls/crl/unknown.crl");
            Files.write(list, authority.revocationList(tomorrow(), authority.issue("CN=another").certificate()));
            TestClient.connect(server.configuredPort(), peers, pinned).close();
            Files.write(list, authority.revocationList(tomorrow(), pinned.certificate()));
            requireRefused(server, pinned);
            requireRefused(server, authority.withChain(pinned));
        }
    }

    /** With its issuer it can be checked who has signed a list. */
    @Test
    void aListOfAnotherAuthorityOfTheSameNameDoesNotStandInForTheIssuers() throws Exception {
        var authority = TestAuthority.named("unknown");
        var pinned = authority.issue("CN=whoever");
        try (var server = startPinned(pinned)) {
            Files.write(server.file("tls/crl/unknown.crl"), TestAuthority.named("unknown").revocationList(tomorrow()));
            requireRefused(server, authority.withChain(pinned));
        }
    }

    private TestServer startPinned(TestAuthority.Holder pinned) throws Exception {
        return start(
                key("server", peers.device().key().getPrivate(), peers.device().certificate()),
                listen(tlsEndpoint("tls", 0, """
                        <ee-certs><inline-definition><certificate><name>it</name><cert-data>%s</cert-data></certificate>\
                        </inline-definition></ee-certs>""".formatted(TestConfiguration.base64(pinned.certificate().getEncoded())),
                        TestConfiguration.specified(1, sha256(pinned), "root"))));
    }

    private static Instant tomorrow() {
        return Instant.now().plus(Duration.ofDays(1));
    }

    private static String sha256(TestAuthority.Holder holder) throws Exception {
        var hash = MessageDigest.getInstance("SHA-256").digest(holder.certificate().getEncoded());
        return "04:" + HexFormat.ofDelimiter(":").formatHex(hash);
    }

    @Test
    void aRevokedCertificateIsRefusedFromWhenTheListIsThere() throws Exception {
        var lost = peers.client("root");
        try (var server = startWithTlsPort()) {
            TestClient.connect(server.configuredPort(), peers, lost).close();
            Files.write(server.file("tls/crl/clients.crl"), peers.clients().revocationList(tomorrow(), lost.certificate()));
            requireRefused(server, lost);
            try (var client = TestClient.connect(server.configuredPort(), peers, root)) {
                assertTrue(client.hello().contains("<session-id>"));
            }
        }
    }

    @Test
    void anOutdatedRevocationListLetsNobodyIn() throws Exception {
        try (var server = startWithTlsPort()) {
            Files.write(server.file("tls/crl/clients.crl"), peers.clients().revocationList(Instant.now().minus(Duration.ofHours(1))));
            requireRefused(server, root);
        }
    }

    /** Over TLS 1.2, where the handshake tells the client. */
    private static void requireRefused(TestServer server, TestAuthority.Holder client) {
        assertThrows(IOException.class, () -> TestClient.over(peers.secure(TlsPeers.connect(server.configuredPort()), Optional.of(client), "TLSv1.2")));
    }

    @Test
    void aClientThatSaysNothingDoesNotKeepOthersOut() throws Exception {
        try (var server = startWithTlsPort();
                var silent = new Socket(InetAddress.getLoopbackAddress(), server.configuredPort());
                var client = TestClient.connect(server.configuredPort(), peers, root)) {
            assertTrue(silent.isConnected());
            assertTrue(client.hello().contains("<session-id>"));
        }
    }

    @Test
    void aCommitOpensAndClosesPorts() throws Exception {
        try (var server = startWithTlsPort();
                var client = TestClient.connect(server.configuredPort(), peers, root)) {
            client.hello();
            edit(client, listen(tlsEndpoint("more", 0)));
            requireOk(client.rpc("<commit/>"));
            assertEquals(2, server.configuredPorts());
            edit(client, NO_PORTS);
            requireOk(client.rpc("<commit/>"));
            assertEquals(0, server.configuredPorts());
            assertTrue(client.rpc(SESSIONS).contains("<username>root</username>"), "a connection outlives its endpoint");
        }
    }

    @Test
    void aTakenPortFailsTheCommitAndLeavesTheOthersOpen() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var server = startWithTlsPort();
                var client = TestClient.connect(server.configuredPort(), peers, root)) {
            client.hello();
            edit(client, listen(tlsEndpoint("more", taken.getLocalPort())));
            var refusal = client.rpc("<commit/>");
            assertTrue(refusal.contains("cannot listen on 127.0.0.1 port " + taken.getLocalPort()), refusal);
            assertEquals(1, server.configuredPorts());
        }
    }

    @Test
    void aCertificateOfAnotherKeyIsRefusedWithItsPath() throws Exception {
        try (var server = startWithTlsPort();
                var client = TestClient.connect(server.configuredPort(), peers, root)) {
            client.hello();
            edit(client, key("server", peers.client("x").key().getPrivate(), peers.device().certificate()));
            var refusal = client.rpc("<commit/>");
            assertTrue(refusal.contains("is not for the private key"), refusal);
            assertTrue(refusal.contains("asymmetric-key[") && refusal.contains("server"), refusal);
        }
    }

    @Test
    void aPrivateKeyIsShownToASuperUserOnly() throws Exception {
        var secret = Base64.getEncoder().encodeToString(peers.device().key().getPrivate().getEncoded());
        try (var server = startWithTlsPort(user("reader", "read-only"));
                var reader = TestClient.connect(server.configuredPort(), peers, peers.client("reader"));
                var superUser = TestClient.connect(server.configuredPort(), peers, root)) {
            reader.hello();
            var seen = reader.rpc(READ_KEYSTORE);
            assertTrue(seen.contains("<name>server</name>"), seen);
            assertFalse(seen.contains("cleartext-private-key"), seen);
            superUser.hello();
            assertTrue(superUser.rpc(READ_KEYSTORE).contains(secret));
        }
    }

    @Test
    void aHiddenKeyIsReadFromItsFile() throws Exception {
        try (var server = start()) {
            var file = server.file("tls/keys/server.pem");
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.createFile(file, ownerOnly);
            Files.writeString(file, "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(
                    peers.device().key().getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----\n");
            try (var client = SshTestClient.connect(server.sshPort())) {
                client.hello();
                edit(client, hiddenKey("server", peers.device().certificate())
                        + trust("clients", peers.clients().certificate())
                        + listen(tlsEndpoint("tls", 0)));
                requireOk(client.rpc("<commit/>"));
            }
            try (var client = TestClient.connect(server.configuredPort(), peers, root)) {
                assertTrue(client.hello().contains("<session-id>"));
            }
        }
    }

    @Test
    void aClientThatClosesItsOwnSshPortIsAnsweredBeforeItsConnectionEnds() throws Exception {
        var host = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        try (var server = start(key("server", host.getPrivate()), listen(sshEndpoint("ssh", 0)));
                var client = SshTestClient.connect(server.configuredPort(), host.getPublic())) {
            client.hello();
            edit(client, NO_PORTS);
            requireOk(client.rpc("<commit/>"));
            assertEquals(0, server.configuredPorts());
            assertThrows(IOException.class, client::receive);
        }
    }

    @Test
    void anSshPortOfTheConfigurationHasItsOwnHostKey() throws Exception {
        var host = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        try (var server = start(key("server", host.getPrivate()), listen(sshEndpoint("ssh", 0)));
                var client = SshTestClient.connect(server.configuredPort(), host.getPublic())) {
            assertTrue(client.hello().contains("<session-id>"));
        }
    }

    private static void edit(TestClient client, String config) throws IOException {
        requireOk(client.rpc("<edit-config><target><candidate/></target><config>" + config + "</config></edit-config>"));
    }

    private static void requireOk(String reply) {
        assertTrue(reply.contains("<ok/>"), reply);
    }
}
