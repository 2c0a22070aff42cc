package org.opennfx.server.junos;

import java.util.List;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.codec.XmlNames;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.Schema;

/** The namespaces and capabilities of Junos. Its elements have the names that ours have. */
final class JunosNames {
    /** Of the configuration. */
    static final String XNM = "http://xml.juniper.net/xnm/1.1/xnm";

    /** Of attributes; the release in it is that of the device that this one is made after. */
    static final String JUNOS = "http://xml.juniper.net/junos/15.1X53/junos";

    /** Of attributes and comments of any release. */
    static final String ATTRIBUTES = "http://xml.juniper.net/junos/";

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

    /** The configuration of the device, which is all that clients of Junos know of a datastore. */
    static ContainerSchema configuration(Schema schema) {
        return top(schema, "configuration");
    }

    /** What is said about nodes of the configuration, which formats of Junos say with the nodes. */
    static ContainerSchema marks(Schema schema) {
        return top(schema, "configuration-marks");
    }

    private static ContainerSchema top(Schema schema, String local) {
        var name = NfxPath.name(local);
        return (ContainerSchema) schema.root().childByModule(name.module(), name.local()).orElseThrow();
    }

    /** Whether elements of a namespace may be ours: clients give that of Junos, none, or inherit that of the message. */
    static boolean standsForOurs(String namespace) {
        return namespace.isEmpty() || namespace.equals(XmlNames.NETCONF) || isOfJunos(namespace);
    }

    static boolean isOfJunos(String namespace) {
        return namespace.startsWith("http://xml.juniper.net/");
    }
}
