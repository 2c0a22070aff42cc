package org.opennfx.datastore.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.opennfx.datastore.Device;
import org.opennfx.datastore.Documents;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.generate.ConfigGenerator;
import org.opennfx.datastore.generate.ValuePool;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;
import org.opennfx.yang.YangModules;

/** Whatever the models allow is the same in every format, and comes back from it as it was. */
class FormatsTest {
    private static final Schema HOUSE = Documents.schema("house");

    private static final List<String> AWKWARD_TEXTS = List.of(
            "", " ", "a b", " a", "'", "\"", "\\", "\\n", "\n", "\r\n", "\t", "#a", "a#", ";", "{ }", "[", "]", "[ a ]", "|", "$6$a", "<&>",
            "]]>", "é", "😀", "\u0085", "\u00a0", "image", "image-type", "set", "delete", "null", "true", "a.0", "@a", "a:b");

    private static final ContainerNode AWKWARD = TreeBuilder.container(
            (ContainerSchema) HOUSE.root().childByModule("house", "house").orElseThrow(),
            house -> house.values("owner", AWKWARD_TEXTS));

    private static final ValuePool HOUSE_VALUES = new ValuePool(List.of(AWKWARD));
    private static final ValuePool DEVICE_VALUES = new ValuePool(
            Stream.concat(Stream.of(AWKWARD), YangModules.goodExamples().stream().map(Documents::example)).toList());

    @Property(tries = 300)
    void aHouseIsTheSameInEveryFormat(@ForAll long seed) {
        var house = new ConfigGenerator(new Random(seed), HOUSE_VALUES).configuration(HOUSE.root());
        assertEquals(house, Documents.tree(HOUSE, Documents.xml(HOUSE, house)));
        assertEquals(house, throughSet(HOUSE, house));
        var sayable = withoutNotes(house);
        assertEquals(sayable, JsonCodecTest.tree(HOUSE, JsonCodecTest.json(HOUSE, sayable)));
    }

    @Property(tries = 100)
    void theDeviceIsTheSameInEveryFormat(@ForAll long seed) {
        var schema = Device.SCHEMA;
        var root = new ConfigGenerator(new Random(seed), DEVICE_VALUES).configuration(schema.root());
        assertEquals(root, Documents.tree(schema, xml(schema, root)));
        // anydata that came in JSON stays so
        assertEquals(xml(schema, root), xml(schema, JsonCodecTest.tree(schema, JsonCodecTest.json(schema, root))));
        assertEquals(root, throughSet(schema, root));
        assertEquals(root, throughText(schema, root));
    }

    /** Each child of the root is a document by itself. */
    private static String xml(Schema schema, ContainerNode root) {
        var text = new StringBuilder();
        for (var child : root.children()) {
            text.append(Documents.xml(schema, ContainerNode.empty(root.schema()).with(child)));
        }
        return text.toString();
    }

    /** Without the anydata, whose content is of no module, so that JSON has no name for it. */
    private static ContainerNode withoutNotes(ContainerNode root) {
        var notes = InstancePath.ROOT
                .node(new NodeName("house", "urn:test:house", "house"))
                .node(new NodeName("house", "urn:test:house", "notes"));
        return ConfigGenerator.without(root, notes);
    }

    private static ContainerNode throughSet(Schema schema, ContainerNode tree) {
        var grammar = new SetGrammar();
        var lines = new ArrayList<String>();
        new SetWriter(schema, grammar, SetWriter.Values.TOGETHER, lines::add).below(tree);
        try {
            var read = new SetReader(grammar, schema.root()).document(new StringReader(String.join("\n", lines)));
            var result = EditEngine.create(schema.root(), read);
            assertEquals(List.of(), result.errors());
            return result.root();
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static ContainerNode throughText(Schema schema, ContainerNode tree) {
        var grammar = new SetGrammar();
        var lines = new ArrayList<String>();
        new TextWriter(schema, grammar, lines::add).below(tree);
        var read = new TextReader(grammar, schema.root(), TextReader.Replacing.NEVER).document(String.join("\n", lines));
        var result = EditEngine.create(schema.root(), read);
        assertEquals(List.of(), result.errors());
        return result.root();
    }
}
