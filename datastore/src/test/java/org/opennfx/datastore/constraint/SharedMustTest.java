package org.opennfx.datastore.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.opennfx.datastore.Documents;
import org.opennfx.datastore.generate.ConfigGenerator;
import org.opennfx.datastore.generate.ValuePool;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.xpath.AccessibleTree;
import org.opennfx.datastore.xpath.XNode;
import org.opennfx.datastore.xpath.XPathModel;

/** A must that says the same of all entries of a list gets the verdict of each entry, and is evaluated once. */
class SharedMustTest {
    private static final Schema CROWD = Documents.schema("crowd");
    private static final XPathModel MODEL = new XPathModel(CROWD);
    private static final Checker CHECKER = new Checker(MODEL);

    @Property(tries = 300)
    void theVerdictIsThatOfEachEntry(@ForAll long seed) {
        var generator = new ConfigGenerator(new Random(seed), new ValuePool(List.of()));
        var content = generator.configuration(CROWD.root());
        var found = CHECKER.check(content).errors().stream()
                .map(error -> error.appTag().orElseThrow() + " " + error.path().orElseThrow())
                .collect(Collectors.toSet());
        assertEquals(entryByEntry(content), found);
    }

    private static Set<String> entryByEntry(ContainerNode content) {
        var broken = new HashSet<String>();
        evaluate(AccessibleTree.ofConfiguration(MODEL, content).root(), broken);
        return broken;
    }

    private static void evaluate(XNode.Inner parent, Set<String> broken) {
        for (var node : parent.children()) {
            for (var must : node.schema().musts()) {
                if (!MODEL.compile(must.text(), must.prefixes(), node.schema()).expression().holds(node)) {
                    broken.add(must.appTag().orElseThrow() + " " + node.path());
                }
            }
            if (node instanceof XNode.Inner inner) {
                evaluate(inner, broken);
            }
        }
    }

    @Test
    void whatLooksAtItsEntryIsLeftToEachEntry() {
        assertEquals(List.of("many", "unnoted", "parted"), shared("entry"));
        assertEquals(List.of("parts"), shared("part"));
    }

    private static List<String> shared(String list) {
        var entry = find(CROWD.root(), list);
        return entry.musts().stream()
                .filter(must -> MODEL.compileOnParent(must.text(), must.prefixes(), entry).isPresent())
                .map(must -> must.appTag().orElseThrow())
                .toList();
    }

    private static SchemaNode find(InnerSchema parent, String name) {
        return parent.child(name).orElseGet(() -> find((InnerSchema) parent.children().stream()
                .filter(InnerSchema.class::isInstance)
                .findFirst()
                .orElseThrow(), name));
    }

    @Test
    void oneMoreEntryIsCheckedAsIfThereWereNoOthers() {
        var schema = Documents.schema("swarm");
        var checker = new Checker(schema);
        var small = workOfOneMore(checker, schema, 1);
        var large = workOfOneMore(checker, schema, 5000);
        assertEquals(small, large);
        assertTrue(large.constraints() <= 4, large::toString);
        assertTrue(large.nodes() <= 20, large::toString);
    }

    private static Verdict.Work workOfOneMore(Checker checker, Schema schema, int entries) {
        var base = checker.check(swarm(schema, entries));
        assertTrue(base.isValid(), base.errors()::toString);
        var more = checker.check(base.next(), swarm(schema, entries + 1));
        assertTrue(more.isValid(), more.errors()::toString);
        return more.work();
    }

    private static ContainerNode swarm(Schema schema, int entries) {
        var content = new StringBuilder("<swarm xmlns='urn:test:swarm'>");
        for (var i = 0; i < entries; i++) {
            content.append("<bee><name>b").append(i).append("</name></bee>");
        }
        return Documents.tree(schema, content + "</swarm>");
    }
}
