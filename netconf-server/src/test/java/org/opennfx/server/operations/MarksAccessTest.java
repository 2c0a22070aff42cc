package org.opennfx.server.operations;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.opennfx.backends.intention.DeviceIntention;
import org.opennfx.backends.model.DeviceSchema;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlReader;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.nacm.AccessPolicy;
import org.opennfx.datastore.nacm.Subject;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;

/** Who may set marks of nodes. */
class MarksAccessTest {
    private static final Schema SCHEMA = DeviceSchema.load();
    private static final Caller CLERK = new Caller(1, "clerk", "netconf 192.0.2.7");
    private static final String VLAN = "/nfx:configuration/vlans/vlan[name='v1']";
    private static final String VLANS = """
            <configuration xmlns="urn:opennfx:nfx"><vlans><vlan><name>v1</name><vlan-id>7</vlan-id></vlan></vlans></configuration>""";

    @Test
    void whoMayNotDeleteANodeMayNotDeactivateIt() throws XMLStreamException {
        var refused = assertThrows(RpcException.class, () -> access("/nfx:configuration-marks")
                .admit(CLERK, tree(VLANS), tree(VLANS + inactive())));
        assertEquals(List.of(VLAN), refused.errors().stream().map(error -> error.path().map(InstancePath::toString).orElse("")).toList());
    }

    @Test
    void whoMayNotCreateANodeMayNotActivateIt() throws XMLStreamException {
        assertThrows(RpcException.class, () -> access("/nfx:configuration-marks").admit(CLERK, tree(VLANS + inactive()), tree(VLANS)));
    }

    @Test
    void whoMayDoBothMay() throws XMLStreamException {
        var access = access("/nfx:configuration-marks", "/nfx:configuration");
        assertDoesNotThrow(() -> access.admit(CLERK, tree(VLANS), tree(VLANS + inactive())));
        assertDoesNotThrow(() -> access.admit(CLERK, tree(VLANS + inactive()), tree(VLANS)));
    }

    @Test
    void whoMayNotReadANodeIsToldOfNoMark() throws XMLStreamException {
        var written = tree(VLANS + inactive());
        assertEquals(tree(""), access("/nfx:configuration-marks").readable("clerk", written));
        assertEquals(written, access("/nfx:configuration-marks", "/nfx:configuration").readable("clerk", written));
    }

    private static String inactive() {
        return "<configuration-marks xmlns='urn:opennfx:nfx'><inactive><node xmlns:nfx='urn:opennfx:nfx'>"
                + "/nfx:configuration/nfx:vlans/nfx:vlan[nfx:name='v1']</node></inactive></configuration-marks>";
    }

    /** Rights to some paths, and no others. */
    private static AccessControl access(String... paths) throws XMLStreamException {
        var rules = new StringBuilder();
        for (var path : paths) {
            rules.append("<rule><name>%s</name><path xmlns:nfx='urn:opennfx:nfx'>%s</path><action>permit</action></rule>"
                    .formatted(path.substring(1).replace(':', '-'), path));
        }
        var nacm = tree("""
                <nacm xmlns="urn:ietf:params:xml:ns:yang:ietf-netconf-acm">
                <read-default>deny</read-default><write-default>deny</write-default>
                <rule-list><name>clerks</name><group>clerks</group>%s</rule-list></nacm>""".formatted(rules));
        return new AccessControl(
                new AccessPolicy(SCHEMA, List.of(), () -> nacm),
                user -> Subject.of(user, Set.of("clerks")),
                new DeviceIntention(SCHEMA));
    }

    private static ContainerNode tree(String content) throws XMLStreamException {
        var in = Xml.reader(new ByteArrayInputStream(("<config>" + content + "</config>").getBytes(StandardCharsets.UTF_8)));
        in.nextTag();
        var read = new XmlReader(SCHEMA, XmlReader.Content.CONFIGURATION).children(in, SCHEMA.root());
        var result = EditEngine.create(SCHEMA.root(), read);
        assertEquals(List.of(), result.errors());
        return result.root();
    }
}
