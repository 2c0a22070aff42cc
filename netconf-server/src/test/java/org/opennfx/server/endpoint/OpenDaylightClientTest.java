package org.opennfx.server.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.handler.ssl.SslContextBuilder;
import io.netty.util.HashedWheelTimer;
import java.io.ByteArrayInputStream;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.opendaylight.netconf.api.messages.NetconfMessage;
import org.opendaylight.netconf.client.NetconfClientFactoryImpl;
import org.opendaylight.netconf.client.SimpleNetconfClientSessionListener;
import org.opendaylight.netconf.client.conf.NetconfClientConfiguration.NetconfClientProtocol;
import org.opendaylight.netconf.client.conf.NetconfClientConfigurationBuilder;
import org.opendaylight.netconf.transport.tls.FixedSslHandlerFactory;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.crypto.types.rev241010.password.grouping.password.type.CleartextPasswordBuilder;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.inet.types.rev130715.DomainName;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.inet.types.rev130715.Host;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.inet.types.rev130715.PortNumber;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.netconf.client.rev240814.netconf.client.initiate.stack.grouping.transport.ssh.ssh.SshClientParametersBuilder;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.netconf.client.rev240814.netconf.client.initiate.stack.grouping.transport.ssh.ssh.TcpClientParametersBuilder;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.ssh.client.rev241010.ssh.client.grouping.ClientIdentityBuilder;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.ssh.client.rev241010.ssh.client.grouping.client.identity.PasswordBuilder;
import org.opendaylight.yangtools.yang.common.Uint16;

/** OpenDaylight's netconf-client reads and edits over both transports. */
class OpenDaylightClientTest extends EndpointTest {
    private static final HashedWheelTimer TIMER = new HashedWheelTimer();
    private static final String HOST_NAME = """
            <configuration xmlns="urn:opennfx:nfx"><system><host-name>odl</host-name></system></configuration>""";

    @AfterAll
    static void stopTimer() {
        TIMER.stop();
    }

    @Test
    void itReadsAndEditsOverSsh() throws Exception {
        try (var server = startWithTlsPort()) {
            var password = new CleartextPasswordBuilder().setCleartextPassword(TestServer.PASSWORD).build();
            var identity = new ClientIdentityBuilder()
                    .setUsername("root")
                    .setPassword(new PasswordBuilder().setPasswordType(password).build())
                    .build();
            readAndEdit(
                    server,
                    server.sshPort(),
                    NetconfClientConfigurationBuilder.create()
                            .withProtocol(NetconfClientProtocol.SSH)
                            .withSshParameters(new SshClientParametersBuilder().setClientIdentity(identity).build()));
        }
    }

    @Test
    void itReadsAndEditsOverTls() throws Exception {
        try (var server = startWithTlsPort()) {
            var context = SslContextBuilder.forClient()
                    .keyManager(root.key().getPrivate(), root.certificate())
                    .trustManager(peers.servers().certificate())
                    .endpointIdentificationAlgorithm("")
                    .build();
            readAndEdit(
                    server,
                    server.configuredPort(),
                    NetconfClientConfigurationBuilder.create()
                            .withProtocol(NetconfClientProtocol.TLS)
                            .withSslHandlerFactory(new FixedSslHandlerFactory(context)));
        }
    }

    private static void readAndEdit(TestServer server, int port, NetconfClientConfigurationBuilder configuration) throws Exception {
        var listener = new SimpleNetconfClientSessionListener();
        var address = new Host(new DomainName("localhost"));
        configuration
                .withTcpParameters(new TcpClientParametersBuilder()
                        .setRemoteAddress(address)
                        .setRemotePort(new PortNumber(Uint16.valueOf(port)))
                        .build())
                .withSessionListener(listener);
        try (var factory = new NetconfClientFactoryImpl(TIMER::newTimeout)) {
            var session = factory.createClient(configuration.build()).get(20, TimeUnit.SECONDS);
            assertTrue(session.getServerCapabilities().contains("urn:ietf:params:netconf:base:1.1"));
            requireOk(send(listener, "<edit-config><target><candidate/></target><config>" + HOST_NAME
                    + "</config></edit-config>"));
            requireOk(send(listener, "<commit/>"));
            var reply = send(listener, "<get-config><source><running/></source></get-config>");
            var name = reply.getDocument().getElementsByTagNameNS("urn:opennfx:nfx", "host-name");
            assertEquals("odl", name.item(0).getTextContent());
            session.close();
        }
        assertTrue(server.sshPort() > 0);
    }

    private static NetconfMessage send(SimpleNetconfClientSessionListener listener, String operation) throws Exception {
        var rpc = "<rpc message-id=\"1\" xmlns=\"" + TestClient.BASE + "\">" + operation + "</rpc>";
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(rpc.getBytes(UTF_8)));
        return listener.sendRequest(new NetconfMessage(document)).get(20, TimeUnit.SECONDS);
    }

    private static void requireOk(NetconfMessage reply) {
        assertEquals(1, reply.getDocument().getElementsByTagNameNS(TestClient.BASE, "ok").getLength(), reply.toString());
    }
}
