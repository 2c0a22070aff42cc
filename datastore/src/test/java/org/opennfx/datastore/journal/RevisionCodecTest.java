package org.opennfx.datastore.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.opennfx.datastore.Box;
import org.opennfx.datastore.BoxEdit;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.Diff;

class RevisionCodecTest {
    @Property(tries = 1000)
    void replayGivesTheStateThatWasWritten(@ForAll("edits") List<BoxEdit> first, @ForAll("edits") List<BoxEdit> then)
            throws IOException {
        var before = BoxEdit.apply(Box.EMPTY, first);
        assertReplayed(before, BoxEdit.apply(before, then));
    }

    @Property(tries = 1000)
    void replayGivesTheStateThatSharesNothingWithTheOneBefore(
            @ForAll("edits") List<BoxEdit> first, @ForAll("edits") List<BoxEdit> then) throws IOException {
        assertReplayed(BoxEdit.apply(Box.EMPTY, first), BoxEdit.apply(Box.EMPTY, then));
    }

    private static void assertReplayed(ContainerNode before, ContainerNode after) throws IOException {
        var history = History.of(revision(1, before)).with(revision(2, after), Finality.FINAL);
        var read = RevisionCodec.history(RevisionCodec.records(history), Box.SCHEMA.root());
        assertSame(history.running(), read.running());
        assertSame(history.needed().getFirst(), read.needed().getFirst());
    }

    private static void assertSame(Revision expected, Revision read) {
        assertEquals(expected.commit(), read.commit());
        assertEquals(Optional.empty(), Diff.between(expected.content(), read.content()));
    }

    @Test
    void anEntryPutAtTheSamePlaceOverAndOverStaysInOrder() throws IOException {
        var before = BoxEdit.apply(Box.EMPTY, List.of(BoxEdit.rule(0, "first", "accept")));
        var edits = IntStream.range(0, 100).mapToObj(i -> BoxEdit.rule(1, "rule" + i, "accept"));
        assertReplayed(before, BoxEdit.apply(before, edits.toList()));
    }

    @Test
    void aSmallChangeOfALargeConfigurationIsASmallRecord() {
        var ports = IntStream.range(0, 10_000).mapToObj(i -> BoxEdit.port(i / 100, i % 100, "a"));
        var large = BoxEdit.apply(Box.EMPTY, ports.toList());
        var next = BoxEdit.apply(large, List.of(BoxEdit.port(7, 7, "b")));
        assertTrue(RevisionCodec.intent(revision(1, large), revision(2, next)).size() < 200);
    }

    @Test
    void aNodeThatTheSchemaLostIsNamedAndNotDropped() {
        var before = Box.named("x");
        var after = BoxEdit.apply(before, List.of(BoxEdit.rule(0, "one", "accept")));
        var failure = assertThrows(SchemaMismatchException.class, () -> readWithNextSchema(before, after));
        assertEquals(
                "commit 2 of 2026-01-01T00:00:02Z: there is no leaf box:action in /box/rule", failure.getMessage());
    }

    @Test
    void aNodeThatBecameAnotherKindIsNamed() {
        var after = Box.with(box -> box.entry("rule", rule -> rule.leaf("name", "one").values("match", List.of("a"))));
        var failure = assertThrows(SchemaMismatchException.class, () -> readWithNextSchema(Box.EMPTY, after));
        assertTrue(failure.getMessage().contains("there is no leaf-list box:match in /box/rule"));
    }

    @Test
    void aValueThatItsTypeNoLongerAllowsIsNamed() {
        var after = Box.with(box -> box.entry("port", port -> port.leaf("slot", 1).leaf("number", 2).leaf("mtu", 300)));
        var failure = assertThrows(SchemaMismatchException.class, () -> readWithNextSchema(Box.EMPTY, after));
        assertTrue(failure.getMessage().contains("/box/port/mtu"), failure.getMessage());
    }

    private static void readWithNextSchema(ContainerNode before, ContainerNode after) throws IOException {
        var records = RevisionCodec.records(History.of(revision(1, before)).with(revision(2, after), Finality.FINAL));
        RevisionCodec.history(records, Box.load("box-next.yang").root());
    }

    private static Revision revision(long id, ContainerNode content) {
        var time = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(id);
        return new Revision(new Commit(id, time, "admin", "netconf 192.0.2.1", Optional.of("change " + id)), content);
    }

    @Provide
    Arbitrary<List<BoxEdit>> edits() {
        return BoxEdit.any().list().ofMaxSize(40);
    }
}
