package org.opennfx.server.junos;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.codec.XmlNames;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.RpcSchema;
import org.opennfx.datastore.schema.Schema;

/** The namespaces and capabilities of Junos. Its elements have the names that ours have. */
final class JunosNames {
    /** Of the configuration. */
    static final String XNM = "http://xml.juniper.net/xnm/1.1/xnm";

    /** Of attributes; the release in it is that of the device that this one is made after. */
    static final String JUNOS = "http://xml.juniper.net/junos/15.1X53/junos";

    /** Of our module. */
    static final String OURS = NfxPath.name("configuration").namespace();

    private static final String OLD = "urn:ietf:params:xml:ns:netconf:";

    /** What Junos says in its hello, each capability in the form that old clients look for. */
    static final List<String> CAPABILITIES = List.of(
            OLD + "base:1.0",
            OLD + "capability:candidate:1.0",
            OLD + "capability:confirmed-commit:1.0",
            OLD + "capability:validate:1.0",
            "http://xml.juniper.net/netconf/junos/1.0",
            "http://xml.juniper.net/dmi/system/1.0");

    private JunosNames() {}

    /** Names of the operations of NETCONF. */
    static Set<String> operations(Schema schema) {
        return schema.rpcs().stream()
                .map(RpcSchema::name)
                .filter(name -> name.namespace().equals(XmlNames.NETCONF))
                .map(NodeName::local)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether elements of a namespace may be ours: clients give that of Junos, none, or inherit that of the message. */
    static boolean standsForOurs(String namespace) {
        return namespace.isEmpty() || namespace.equals(XmlNames.NETCONF) || isOfJunos(namespace);
    }

    static boolean isOfJunos(String namespace) {
        return namespace.startsWith("http://xml.juniper.net/");
    }
}
