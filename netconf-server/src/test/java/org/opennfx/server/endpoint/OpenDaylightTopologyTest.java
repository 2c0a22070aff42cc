package org.opennfx.server.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendaylight.mdsal.common.api.LogicalDatastoreType.CONFIGURATION;
import static org.opendaylight.mdsal.common.api.LogicalDatastoreType.OPERATIONAL;
import static org.opennfx.server.endpoint.TestConfiguration.callHome;
import static org.opennfx.server.endpoint.TestConfiguration.calledEndpoint;
import static org.opennfx.server.endpoint.TestConfiguration.client;
import static org.opennfx.server.endpoint.TestConfiguration.key;
import static org.opennfx.server.endpoint.TestConfiguration.ssh;

import java.security.KeyPairGenerator;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opendaylight.netconf.shaded.sshd.common.config.keys.PublicKeyEntry;
import org.opendaylight.yangtools.yang.common.QName;
import org.opendaylight.yangtools.yang.data.api.YangInstanceIdentifier;
import org.opendaylight.yangtools.yang.data.api.YangInstanceIdentifier.NodeIdentifier;
import org.opendaylight.yangtools.yang.data.api.schema.MapNode;

/** OpenDaylight mounts the device, over SSH and when it calls, and reads and edits through the mount point. */
class OpenDaylightTopologyTest extends EndpointTest {
    @Test
    void aDeviceIsMountedOverSsh() throws Exception {
        try (var server = start();
                var controller = new Controller(directory, SshTestClient.freePort())) {
            controller.own().merge(node(server.sshPort()));
            readAndEdit(controller);
        }
    }

    @Test
    void aDeviceThatCallsIsMounted() throws Exception {
        var port = SshTestClient.freePort();
        var host = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        var hostKey = PublicKeyEntry.toString(host.getPublic()).split(" ", -1)[1];
        try (var controller = new Controller(directory, port)) {
            controller.own().merge(allowed(hostKey));
            try (var server = start(
                        key("server", host.getPrivate()),
                    callHome(client("controller", "<persistent/>", calledEndpoint("one", "ssh", port, ssh()))))) {
                readAndEdit(controller);
                assertTrue(server.sshPort() > 0);
            }
        }
    }

    private static String node(int port) {
        return """
                <network-topology xmlns="urn:TBD:params:xml:ns:yang:network-topology"><topology><topology-id>topology-netconf</topology-id>
                  <node><node-id>nfx</node-id>
                    <netconf-node xmlns="urn:opendaylight:netconf-node-topology">
                      <host>127.0.0.1</host>
                      <port>%d</port>
                      <login-password-unencrypted><username>root</username><password>%s</password></login-password-unencrypted>
                    </netconf-node>
                  </node>
                </topology></network-topology>"""
                .formatted(port, TestServer.PASSWORD);
    }

    private static String allowed(String hostKey) {
        return """
                <netconf-callhome-server xmlns="urn:opendaylight:params:xml:ns:yang:netconf-callhome-server"><allowed-devices><device>
                  <unique-id>nfx</unique-id>
                  <ssh-client-params>
                    <host-key>%s</host-key>
                    <credentials><username>root</username><passwords>%s</passwords></credentials>
                  </ssh-client-params>
                </device></allowed-devices></netconf-callhome-server>"""
                .formatted(hostKey, TestServer.PASSWORD);
    }

    private static void readAndEdit(Controller controller) throws Exception {
        var device = controller.device("nfx");
        device.merge("""
                <configuration xmlns="urn:opennfx:nfx"><system><host-name>mounted</host-name></system></configuration>""");
        var configuration = module(device, "nfx", "configuration");
        var name = YangInstanceIdentifier.of(configuration, named(configuration, "system"), named(configuration, "host-name"));
        assertEquals("mounted", device.read(CONFIGURATION, name).orElseThrow().body());
        assertEquals("mounted", device.read(OPERATIONAL, name).orElseThrow().body());
        assertEquals(Set.of(), uncompiled(device));
    }

    /** The modules of the device's library that OpenDaylight has not got from it or could not compile. */
    private static Set<Object> uncompiled(MountedTree device) throws Exception {
        var library = module(device, "ietf-yang-library", "modules-state");
        var name = NodeIdentifier.create(named(library, "name"));
        var modules = device.read(OPERATIONAL, YangInstanceIdentifier.of(library, named(library, "module"))).orElseThrow();
        return ((MapNode) modules)
                .body().stream()
                        .map(module -> module.getChildByArg(name).body())
                        .filter(module -> device.models().findModules((String) module).isEmpty())
                        .collect(Collectors.toSet());
    }

    private static QName module(MountedTree tree, String module, String node) {
        return QName.create(tree.models().findModules(module).iterator().next().getQNameModule(), node);
    }

    private static QName named(QName sibling, String node) {
        return QName.create(sibling, node);
    }
}
