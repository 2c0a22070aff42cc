package org.opennfx.datastore.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opennfx.datastore.Documents;
import org.opennfx.datastore.codec.XmlReader;
import org.opennfx.datastore.edit.EditOptions;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.edit.Written;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.generate.ConfigGenerator;
import org.opennfx.datastore.generate.ValuePool;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.store.DatastoreName;
import org.opennfx.datastore.store.DatastoreOptions;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.xpath.AccessibleTree;
import org.opennfx.datastore.xpath.XNode;
import org.opennfx.datastore.xpath.XPathModel;

/** An edit takes away what it leaves without its condition. */
class ConditionalNodesTest {
    private static final Schema SCHEMA = Documents.schema("radio");
    private static final Checker CHECKER = new Checker(SCHEMA);
    private static final Caller CALLER = new Caller(1, "alice", "test");

    private Datastore store;

    @BeforeEach
    void open() throws IOException {
        store = Datastore.open(DatastoreOptions.of(
                ContainerNode.empty(SCHEMA.root()), new ConstraintValidator(CHECKER)));
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    private static String radio(String content) {
        return "<radio xmlns='urn:test:radio' xmlns:nc='urn:ietf:params:xml:ns:netconf:base:1.0'>" + content + "</radio>";
    }

    private static ContainerNode tree(String content) {
        return Documents.tree(SCHEMA, radio(content));
    }

    private void edit(String content) {
        edit(DatastoreName.CANDIDATE, content);
    }

    private void edit(DatastoreName target, String content) {
        store.edit(
                CALLER,
                target,
                Documents.read(SCHEMA, XmlReader.Content.EDIT, radio(content)),
                EditOptions.DEFAULT);
    }

    private void start(String content) {
        edit(content);
        store.commit(CALLER, Optional.empty());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', emptyValue = "", value = {
        "a container"
                + " | <mode>station</mode><cell><hidden/></cell> | <mode>mesh</mode> | <mode>mesh</mode>",
        "all that is left of containers around it"
                + " | <mode>mesh</mode><reach><far><gain>1</gain></far></reach> | <mode>off</mode> | <mode>off</mode>",
        "a list as a whole"
                + " | <mode>mesh</mode><peer><name>a</name></peer><peer><name>b</name></peer>"
                + " | <mode>off</mode> | <mode>off</mode>",
        "a node of a case"
                + " | <cable>c</cable> | <mode>mesh</mode> | <mode>mesh</mode>",
        "what a deletion and a default leave"
                + " | <band><name>a</name><width>40</width><bond>1</bond><bond>2</bond></band>"
                + " | <band><name>a</name><width nc:operation='delete'/></band>"
                + " | <band><name>a</name></band>",
        "what depends on another entry"
                + " | <band><name>a</name><twin/><other>b</other></band><band><name>b</name></band><band><name>c</name></band>"
                + " | <band nc:operation='delete'><name>b</name></band>"
                + " | <band><name>a</name><other>b</other></band><band><name>c</name></band>",
        "what depends on what goes, and so on"
                + " | <mode>station</mode><cell><ssid>s</ssid></cell><power>20</power><boost>3</boost>"
                + " | <mode>mesh</mode> | <mode>mesh</mode>",
        "nothing while the condition holds"
                + " | <mode>station</mode><cell><ssid>s</ssid></cell><power>20</power><boost>3</boost>"
                + " | <cell><ssid>t</ssid></cell><power>11</power>"
                + " | <mode>station</mode><cell><ssid>t</ssid></cell><power>11</power><boost>3</boost>",
    })
    void anEditDeletes(String name, String before, String edit, String after) {
        start(before);
        edit(edit);
        assertEquals(tree(after), store.candidate());
        store.commit(CALLER, Optional.empty());
        assertEquals(tree(after), store.running());
    }

    @Test
    void anEditOfRunningDeletesToo() {
        start("<mode>station</mode><cell><hidden/></cell>");
        edit(DatastoreName.RUNNING, "<mode>mesh</mode>");
        assertEquals(tree("<mode>mesh</mode>"), store.running());
    }

    @Test
    void whatTheSameEditWritesIsRefusedInstead() {
        start("<mode>station</mode><cell><ssid>s</ssid></cell>");
        edit("<mode>mesh</mode><cell><ssid>t</ssid></cell>");
        assertRefused("/radio:radio/cell");
        assertEquals(tree("<mode>station</mode><cell><ssid>s</ssid></cell>"), store.running());
    }

    @Test
    void whatTheSameEditOnlyTakesFromGoes() {
        start("<mode>station</mode><cell><ssid>s</ssid><hidden/></cell>");
        edit("<mode>mesh</mode><cell><hidden nc:operation='delete'/></cell>");
        assertEquals(tree("<mode>mesh</mode>"), store.candidate());
    }

    @Test
    void whatHadNoConditionToStandOnWaitsForIt() {
        edit("<cell><ssid>s</ssid></cell>");
        edit("<band><name>a</name></band>");
        assertRefused("/radio:radio/cell");
        edit("<mode>station</mode>");
        store.commit(CALLER, Optional.empty());
        assertEquals(tree("<mode>station</mode><cell><ssid>s</ssid></cell><band><name>a</name></band>"), store.running());
    }

    @Test
    void discardBringsBackWhatWent() {
        var content = "<mode>station</mode><cell><ssid>s</ssid></cell><power>3</power>";
        start(content);
        edit("<mode>mesh</mode>");
        store.discard(CALLER);
        edit("<boost nc:operation='remove'/>");
        assertEquals(tree(content), store.candidate());
        edit("<mode>mesh</mode>");
        assertEquals(tree("<mode>mesh</mode>"), store.candidate());
    }

    @Test
    void anEditBackDoesNotBringBackWhatWent() {
        start("<mode>station</mode><cell><ssid>s</ssid></cell>");
        edit("<mode>mesh</mode>");
        edit("<mode>station</mode>");
        assertEquals(tree("<mode>station</mode>"), store.candidate());
    }

    private void assertRefused(String path) {
        var refused = assertThrows(RpcException.class, () -> store.commit(CALLER, Optional.empty()));
        var error = refused.errors().getFirst();
        assertEquals(ErrorTag.UNKNOWN_ELEMENT, error.tag());
        assertEquals(path, error.path().orElseThrow().toString());
    }

    /** Its own node is there without a value; what a uses, choice, case or augment brings is not there. */
    @ParameterizedTest
    @CsvSource({
        "<alone>x</alone>, 0",
        "<marked>x</marked>, 1",
        "<mode>mesh</mode><marked>x</marked>, 0",
        "<extra>a</extra><more>b</more>, 0",
    })
    void aConditionDoesNotDependOnItsOwnNode(String content, int errors) {
        assertEquals(errors, CHECKER.check(tree(content)).errors().size());
    }

    /** What is remembered of earlier edits changes nothing, and what lost its condition is gone. */
    @Property(tries = 200)
    void whatGoesDoesNotDependOnTheEditsBefore(@ForAll long seed) {
        var generator = new ConfigGenerator(new Random(seed), new ValuePool(List.of()));
        var model = new XPathModel(SCHEMA);
        var conditional = new ConditionalNodes(model);
        var written = Written.by(List.of(), Operation.MERGE);
        var content = generator.configuration(SCHEMA.root());
        for (var step = 0; step < 20; step++) {
            var next = generator.mutated(generator.mutated(content));
            var settled = conditional.settled(content, next, written);
            assertEquals(new ConditionalNodes(model).settled(content, next, written), settled);
            var unmet = unmet(settled);
            unmet.removeAll(unmet(content));
            var before = AccessibleTree.ofConfiguration(model, content);
            unmet.removeIf(path -> before.find(path).filter(XNode::isGiven).isEmpty());
            assertEquals(Set.of(), unmet);
            content = settled;
        }
    }

    private static Set<InstancePath> unmet(ContainerNode content) {
        return CHECKER.check(content).errors().stream()
                .filter(error -> error.tag() == ErrorTag.UNKNOWN_ELEMENT)
                .map(error -> error.path().orElseThrow())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
