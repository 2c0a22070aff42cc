package org.opennfx.backends.intention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opennfx.backends.model.DeviceSchema;
import org.opennfx.datastore.codec.SetGrammar;
import org.opennfx.datastore.codec.SetReader;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

class ConfigurationMarksTest {
    private static final Schema SCHEMA = DeviceSchema.load();
    private static final ContainerSchema CONFIGURATION =
            (ContainerSchema) SCHEMA.root().childByModule("nfx", "configuration").orElseThrow();
    private static final String VLAN = "/nfx:configuration/vlans/vlan[name='v1']";

    private final ConfigurationMarks marks = new ConfigurationMarks(SCHEMA);

    @Test
    void whatHasNoMarksIsMeantAsItIs() {
        var written = configuration("set vlans v1 vlan-id 7");
        assertSame(written, marks.active(written));
    }

    @Test
    void whatIsInactiveIsNotMeant() {
        var written = configuration("set vlans v1 vlan-id 7", "set vlans v2 vlan-id 8", "set system host-name a");
        assertEquals(
                configuration("set vlans v2 vlan-id 8"),
                marks.active(marked(written, "inactive", VLAN, "/nfx:configuration/system/host-name")));
    }

    @Test
    void oneValueCanBeInactive() {
        var port = "set interfaces ge-0/0/0.0 family ethernet-switching vlan members ";
        var written = configuration(port + "[ v1 v2 ]");
        assertEquals(configuration(port + "v2"), marks.active(marked(written, "inactive",
                "/nfx:configuration/interfaces/interface[name='ge-0/0/0']/unit[name='0']/family/ethernet-switching/vlan/members[.='v1']")));
    }

    @Test
    void aNodeInWhatIsInactiveIsInactiveToo() {
        var written = configuration("set vlans v1 vlan-id 7");
        assertEquals(configuration(), marks.active(marked(written, "inactive", VLAN, VLAN + "/vlan-id")));
    }

    @Test
    void annotationsMeanNothing() {
        var written = configuration("set vlans v1 vlan-id 7");
        assertEquals(written, marks.active(marked(written, "annotation", VLAN)));
    }

    @Test
    void marksGoWithTheirNodes() {
        var before = marked(marked(configuration("set vlans v1 vlan-id 7", "set vlans v2 vlan-id 8"), "inactive", VLAN), "annotation", VLAN);
        var after = before.with(configuration("set vlans v2 vlan-id 8").child(CONFIGURATION).orElseThrow());
        assertEquals(configuration("set vlans v2 vlan-id 8"), marks.settled(before, after));
        assertEquals(before, marks.settled(before, before));
    }

    @Test
    void aMarkOfNothingIsAnError() {
        var written = marked(configuration("set vlans v2 vlan-id 8"), "inactive", VLAN);
        assertSame(written, marks.settled(written, written));
        var errors = marks.problems(written);
        assertEquals(1, errors.size());
        assertEquals("instance-required", errors.getFirst().appTag().orElseThrow());
        assertEquals(
                "/nfx:configuration-marks/inactive[node=\"" + VLAN + "\"]/node",
                errors.getFirst().path().orElseThrow().toString());
    }

    @Test
    void aKeyIsNeverInactiveWithoutItsEntry() {
        var plain = configuration("set vlans v1 vlan-id 7");
        var written = marked(plain, "inactive", VLAN + "/name");
        assertEquals(plain, marks.active(written));
        assertEquals(List.of("a key is inactive with its entry alone"), messages(written));
        assertEquals(List.of(), messages(marked(plain, "annotation", VLAN + "/name")));
    }

    @Test
    void marksHaveNoMarks() {
        var once = marked(configuration("set vlans v1 vlan-id 7"), "inactive", VLAN);
        var mark = "/nfx:configuration-marks/inactive[node=\"" + VLAN + "\"]";
        assertEquals(List.of("a mark cannot be marked"), messages(marked(once, "inactive", mark)));
        assertEquals(List.of("a mark cannot be marked"), messages(marked(once, "annotation", "/nfx:configuration-marks")));
    }

    @Test
    void whoMayNotSeeANodeSeesNoMarkOfIt() {
        var plain = configuration("set vlans v1 vlan-id 7");
        var written = marked(plain, "annotation", VLAN);
        assertEquals(plain, marks.readable(written, path -> !path.toString().equals(VLAN)));
        assertSame(written, marks.readable(written, _ -> true));
    }

    private List<String> messages(ContainerNode written) {
        return marks.problems(written).stream().map(RpcError::message).toList();
    }

    private static ContainerNode configuration(String... statements) {
        try {
            var read = new SetReader(new SetGrammar(), CONFIGURATION).document(new StringReader(String.join("\n", statements)));
            return EditEngine.create(SCHEMA.root(), read).root();
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static ContainerNode marked(ContainerNode root, String list, String... nodes) {
        var schema = (ContainerSchema) SCHEMA.root().childByModule("nfx", "configuration-marks").orElseThrow();
        var before = root.child(schema).map(ContainerNode.class::cast).orElse(ContainerNode.empty(schema));
        var added = TreeBuilder.container(schema, marks -> List.of(nodes).forEach(node -> marks.entry(list, mark -> {
            mark.leaf("node", node);
            if (list.equals("annotation")) {
                mark.leaf("text", "why");
            }
        })));
        var all = before;
        for (var child : added.children()) {
            all = all.with(child);
        }
        return root.with(all);
    }
}
