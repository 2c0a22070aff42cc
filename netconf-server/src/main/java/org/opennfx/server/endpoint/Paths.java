package org.opennfx.server.endpoint;

import java.util.List;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.InstancePath.KeyLeaf;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.path.NodeName;

/** Where things stand in the configuration, for errors. */
final class Paths {
    private Paths() {}

    static InstancePath key(String name) {
        return entry(nodes("ietf-keystore", "keystore", "asymmetric-keys"), "asymmetric-key", name);
    }

    static InstancePath certificateBag(String name) {
        return entry(nodes("ietf-truststore", "truststore", "certificate-bags"), "certificate-bag", name);
    }

    static InstancePath listen(String endpoint) {
        return entry(nodes("ietf-netconf-server", "netconf-server", "listen", "endpoints"), "endpoint", endpoint);
    }

    static InstancePath client(String client) {
        return entry(nodes("ietf-netconf-server", "netconf-server", "call-home"), "netconf-client", client);
    }

    static InstancePath endpoint(String client, String endpoint) {
        var client0 = client(client);
        return entry(client0.node(name("ietf-netconf-server", "endpoints")), "endpoint", endpoint);
    }

    private static InstancePath nodes(String module, String... nodes) {
        var path = InstancePath.ROOT;
        for (var node : nodes) {
            path = path.node(name(module, node));
        }
        return path;
    }

    private static InstancePath entry(InstancePath parent, String list, String key) {
        var module = parent.steps().getLast().name().module();
        return parent.child(new Step.Entry(name(module, list), List.of(new KeyLeaf(name(module, "name"), key))));
    }

    private static NodeName name(String module, String local) {
        return new NodeName(module, "urn:ietf:params:xml:ns:yang:" + module, local);
    }
}
