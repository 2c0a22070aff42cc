package org.opennfx.server.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opennfx.server.endpoint.TestConfiguration.authorities;
import static org.opennfx.server.endpoint.TestConfiguration.callHome;
import static org.opennfx.server.endpoint.TestConfiguration.calledEndpoint;
import static org.opennfx.server.endpoint.TestConfiguration.client;
import static org.opennfx.server.endpoint.TestConfiguration.identities;
import static org.opennfx.server.endpoint.TestConfiguration.key;
import static org.opennfx.server.endpoint.TestConfiguration.mapping;
import static org.opennfx.server.endpoint.TestConfiguration.ssh;
import static org.opennfx.server.endpoint.TestConfiguration.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The server calls its clients (RFC 8071), who wait on the loopback interface. */
class CallHomeTest extends EndpointTest {
    private static final String PERSISTENT = "<persistent/>";
    private static final String PERIODIC = "<periodic><period>60</period></periodic>";
    private static final int PATIENCE = 20_000;

    private static KeyPair host;

    @BeforeAll
    static void makeKeys() throws Exception {
        host = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    }

    private static ServerSocket waiting() throws IOException {
        var socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        socket.setSoTimeout(PATIENCE);
        return socket;
    }

    private TestServer startWithTls(String connectionType, String... endpoints) throws IOException {
        return start(identities(peers), callHome(client("manager", connectionType, endpoints)));
    }

    private static String overTls(String name, int port) {
        return calledEndpoint(name, "tls", port, tls(authorities("clients"), mapping(1, "common-name")));
    }

    private static TestClient taken(Socket call) throws Exception {
        return TestClient.over(peers.secure(call, Optional.of(root), "TLSv1.3"));
    }

    private static final String NO_CALLS = """
            <netconf-server xmlns="urn:ietf:params:xml:ns:yang:ietf-netconf-server" xmlns:nc="%s">\
            <call-home nc:operation="delete"/></netconf-server>""".formatted(TestClient.BASE);

    @Test
    void aClientIsCalledOverTlsAndCalledAgainWhenItIsLost() throws Exception {
        try (var port = waiting();
                var server = startWithTls(PERSISTENT, overTls("one", port.getLocalPort()))) {
            for (var call = 0; call < 3; call++) {
                try (var client = taken(port.accept())) {
                    assertTrue(client.hello().contains("<session-id>"));
                }
            }
            assertTrue(server.sshPort() > 0);
        }
    }

    @Test
    void aClientIsCalledOverSsh() throws Exception {
        var port = SshTestClient.freePort();
        try (var waiting = SshTestClient.waiting(port, host.getPublic());
                var server = start(
                        key("server", host.getPrivate()),
                        callHome(client("manager", PERSISTENT, calledEndpoint("one", "ssh", port, ssh()))));
                var client = waiting.client()) {
            assertTrue(client.hello().contains("<session-id>"));
            assertTrue(client.rpc("<get-config><source><running/></source></get-config>").contains("<host-key>"));
            assertTrue(server.sshPort() > 0);
        }
    }

    @Test
    void theNextEndpointIsTriedWhereOneIsNotThere() throws Exception {
        var nobody = SshTestClient.freePort();
        try (var port = waiting();
                var server = startWithTls(PERSISTENT, overTls("one", nobody), overTls("two", port.getLocalPort()));
                var client = taken(port.accept())) {
            assertTrue(client.hello().contains("<session-id>"));
            assertTrue(server.sshPort() > 0);
        }
    }

    /** The session that the client closes is the last until the next period; one that is lost is begun again at once. */
    @Test
    void aPeriodicCallIsOverWhenTheClientClosesItsSession() throws Exception {
        try (var port = waiting();
                var server = startWithTls(PERIODIC, overTls("one", port.getLocalPort()))) {
            try (var lost = taken(port.accept())) {
                lost.hello();
            }
            try (var client = taken(port.accept())) {
                client.hello();
                assertTrue(client.rpc("<close-session/>").contains("<ok/>"));
            }
            port.setSoTimeout(2000);
            assertThrows(SocketTimeoutException.class, port::accept);
            assertTrue(server.sshPort() > 0);
        }
    }

    @Test
    void aCommitBeginsAndEndsTheCalls() throws Exception {
        try (var port = waiting();
                var server = start(identities(peers));
                var operator = SshTestClient.connect(server.sshPort())) {
            operator.hello();
            commit(operator, callHome(client("manager", PERSISTENT, overTls("one", port.getLocalPort()))));
            try (var client = taken(port.accept())) {
                assertTrue(client.hello().contains("<session-id>"));
                commit(operator, NO_CALLS);
                assertThrows(IOException.class, client::receive);
            }
            port.setSoTimeout(2000);
            assertThrows(SocketTimeoutException.class, port::accept);
        }
    }

    @Test
    void aClientThatDeletesItsOwnEndpointIsAnsweredBeforeItsConnectionEnds() throws Exception {
        var port = SshTestClient.freePort();
        try (var waiting = SshTestClient.waiting(port, host.getPublic());
                var server = start(
                        key("server", host.getPrivate()),
                        callHome(client("manager", PERSISTENT, calledEndpoint("one", "ssh", port, ssh()))));
                var client = waiting.client()) {
            client.hello();
            commit(client, NO_CALLS);
            assertThrows(IOException.class, client::receive);
            assertTrue(server.sshPort() > 0);
        }
    }

    /** They are valid by their models. */
    @Test
    void whatNoTimeOrNoSystemCanBeIsRefusedWithItsPath() throws Exception {
        var impossibleDay = "<periodic><anchor-time>2026-02-31T00:00:00Z</anchor-time></periodic>";
        var tooManyProbes = overTls("one", 1).replace("</tcp-client-parameters>", """
                <keepalives><idle-time>1</idle-time><max-probes>128</max-probes><probe-interval>1</probe-interval></keepalives>\
                </tcp-client-parameters>""");
        try (var server = start(identities(peers)); var operator = SshTestClient.connect(server.sshPort())) {
            operator.hello();
            assertEquals(
                    "the anchor-time 2026-02-31T00:00:00Z is not a time",
                    refusal(operator, client("manager", impossibleDay, overTls("one", 1))));
            assertEquals(
                    "keepalives are at most 127 probes, with an idle-time and a probe-interval of at most 32767 s",
                    refusal(operator, client("manager", PERSISTENT, tooManyProbes)));
        }
    }

    private static String refusal(TestClient operator, String client) throws IOException {
        edit(operator, callHome(client));
        var refused = operator.rpc("<commit/>");
        assertTrue(refused.contains("netconf-client[") && refused.contains("invalid-value"), refused);
        assertTrue(operator.rpc("<discard-changes/>").contains("<ok/>"));
        return refused.replaceAll("(?s).*<error-message[^>]*>([^<]*)<.*", "$1");
    }

    private static void edit(TestClient operator, String config) throws IOException {
        var edited = operator.rpc("<edit-config><target><candidate/></target><config>" + config + "</config></edit-config>");
        assertTrue(edited.contains("<ok/>"), edited);
    }

    private static void commit(TestClient operator, String config) throws IOException {
        edit(operator, config);
        var committed = operator.rpc("<commit/>");
        assertTrue(committed.contains("<ok/>"), committed);
    }
}
