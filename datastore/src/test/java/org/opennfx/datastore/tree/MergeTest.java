package org.opennfx.datastore.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.opennfx.datastore.Box;
import org.opennfx.datastore.BoxEdit;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.tree.Merge.Side;

class MergeTest {
    private static final ContainerNode BASE =
            after(Box.EMPTY, BoxEdit.rule(9, "a", "accept"), BoxEdit.rule(9, "b", "accept"), BoxEdit.name("old"));

    @Test
    void differentNodesAreNoConflict() {
        var merged = merge(BoxEdit.name("mine"), BoxEdit.rule(9, "b", "discard"));
        assertEquals(List.of(), merged.conflicts());
        assertEquals(after(BASE, BoxEdit.name("mine"), BoxEdit.rule(9, "b", "discard")), merged.content());
    }

    @Test
    void differentValuesOfALeafAreOne() {
        assertEquals(List.of("/box:box/name"), conflicts(BoxEdit.name("mine"), BoxEdit.name("theirs")));
        assertEquals(List.of(), conflicts(BoxEdit.name("same"), BoxEdit.name("same")));
    }

    @Test
    void anEntryThatOneSideDeletesAndTheOtherChangesIsOne() {
        assertEquals(
                List.of("/box:box/rule[name='a']"),
                conflicts(BoxEdit.without("rule", "a"), BoxEdit.rule(0, "a", "discard")));
        assertEquals(List.of(), conflicts(BoxEdit.without("rule", "a"), BoxEdit.without("rule", "a")));
    }

    @Test
    void anEntryThatBothCreateIsOneUnlessItIsTheSame() {
        assertEquals(
                List.of("/box:box/rule[name='c']"),
                conflicts(BoxEdit.rule(9, "c", "accept"), BoxEdit.rule(9, "c", "discard")));
        assertEquals(List.of(), conflicts(BoxEdit.rule(9, "c", "accept"), BoxEdit.rule(9, "c", "accept")));
    }

    @Test
    void aLeafListIsTakenAsAWhole() {
        assertEquals(
                List.of("/box:box/rule[name='a']/match"),
                conflicts(BoxEdit.match("a", 0, "x"), BoxEdit.match("a", 0, "y")));
        assertEquals(List.of(), conflicts(BoxEdit.match("a", 0, "x"), BoxEdit.match("b", 0, "y")));
    }

    @Test
    void aPresenceContainerThatOneSideHasAndTheOtherNeverHadIsNone() {
        var merged = merge(BoxEdit.secure(true), BoxEdit.name("theirs"));
        assertEquals(List.of(), merged.conflicts());
        assertTrue(box(merged).has("secure"));
    }

    @Test
    void theOrderIsThatOfTheSideThatChangedIt() {
        assertEquals(List.of("b", "a", "c"), rules(merge(BoxEdit.rule(0, "b", "accept"), BoxEdit.rule(9, "c", "accept"))));
        assertEquals(List.of("b", "a", "c"), rules(merge(BoxEdit.rule(9, "c", "accept"), BoxEdit.rule(0, "b", "accept"))));
    }

    @Test
    void entriesThatBothSidesAddAreBothThere() {
        assertEquals(
                List.of("a", "b", "theirs", "mine"),
                rules(merge(BoxEdit.rule(9, "mine", "accept"), BoxEdit.rule(9, "theirs", "accept"))));
        assertEquals(
                List.of("a", "mine", "b", "theirs"),
                rules(merge(BoxEdit.rule(1, "mine", "accept"), BoxEdit.rule(9, "theirs", "accept"))));
        assertEquals(
                List.of("mine", "theirs", "a", "b"),
                rules(merge(BoxEdit.rule(0, "mine", "accept"), BoxEdit.rule(0, "theirs", "accept"))));
    }

    @Test
    void twoOrdersAreAConflict() {
        var base = after(BASE, BoxEdit.rule(9, "c", "accept"));
        var mine = after(base, BoxEdit.rule(0, "c", "accept"));
        var theirs = after(base, BoxEdit.rule(0, "b", "accept"));
        var merged = Merge.of(base, mine, theirs, Side.MINE);
        assertEquals(List.of("/box:box/rule"), paths(merged));
        assertEquals(List.of("c", "a", "b"), rules(merged));
        assertEquals(List.of("b", "a", "c"), rules(Merge.of(base, mine, theirs, Side.THEIRS)));
        assertEquals(List.of(), Merge.of(base, mine, mine, Side.MINE).conflicts());
    }

    @Test
    void thePreferredSideDecides() {
        for (var side : Side.values()) {
            var merged = Merge.of(
                    BASE, after(BASE, BoxEdit.name("MINE")), after(BASE, BoxEdit.name("THEIRS")), side);
            assertEquals(side.name(), box(merged).leaf("name").orElseThrow());
        }
    }

    @Test
    void casesOfOneChoiceExcludeEachOther() {
        var schema = Box.load("choice.yang");
        var base = ContainerNode.empty(schema.root());
        var top = (ContainerSchema) schema.root().children().getFirst();
        var mine = base.with(TreeBuilder.container(top, content -> content.leaf("host", "h")));
        var theirs = base.with(TreeBuilder.container(top, content -> content.leaf("any", "a").leaf("beside", "b")));
        var merged = Merge.of(base, mine, theirs, Side.MINE);
        assertEquals(List.of("/choice:top/host"), paths(merged));
        assertEquals(
                base.with(TreeBuilder.container(top, content -> content.leaf("host", "h").leaf("beside", "b"))),
                merged.content());
        assertEquals(theirs, Merge.of(base, mine, theirs, Side.THEIRS).content());
    }

    @Property
    void whatOneSideAloneChangedIsAsItHasIt(@ForAll("edits") List<BoxEdit> before, @ForAll("edits") List<BoxEdit> edits) {
        var base = BoxEdit.apply(Box.EMPTY, before);
        var changed = BoxEdit.apply(base, edits);
        assertSame(changed, Merge.of(base, changed, base, Side.THEIRS).content());
        assertSame(changed, Merge.of(base, base, changed, Side.MINE).content());
        assertEquals(List.of(), Merge.of(base, changed, changed, Side.MINE).conflicts());
    }

    /** A merge with the same edits made again finds no conflict: it compares content, not objects. */
    @Property
    void whatBothChangedAlikeIsNoConflict(@ForAll("edits") List<BoxEdit> before, @ForAll("edits") List<BoxEdit> edits) {
        var base = BoxEdit.apply(Box.EMPTY, before);
        var merged = Merge.of(base, BoxEdit.apply(base, edits), BoxEdit.apply(base, edits), Side.MINE);
        assertEquals(List.of(), merged.conflicts());
        assertTrue(Diff.between(BoxEdit.apply(base, edits), merged.content()).isEmpty());
    }

    /** Whichever side is preferred, what is not in conflict is the same; and then both merges are. */
    @Property
    void withoutConflictsTheSidesAreAlike(
            @ForAll("edits") List<BoxEdit> before, @ForAll("edits") List<BoxEdit> some, @ForAll("edits") List<BoxEdit> others) {
        var base = BoxEdit.apply(Box.EMPTY, before);
        var mine = BoxEdit.apply(base, some);
        var theirs = BoxEdit.apply(base, others);
        var merged = Merge.of(base, mine, theirs, Side.MINE);
        var other = Merge.of(base, theirs, mine, Side.MINE);
        assertEquals(paths(merged).stream().sorted().toList(), paths(other).stream().sorted().toList());
        if (merged.conflicts().isEmpty()) {
            assertEquals(unordered(merged), unordered(other));
        }
    }

    @Test
    void largeListsAreMergedAsSmallOnesAre() {
        var base = after(Box.EMPTY, IntStream.range(0, 1000)
                .mapToObj(slot -> BoxEdit.port(slot, 0, "x"))
                .toArray(BoxEdit[]::new));
        var merged = Merge.of(
                base, after(base, BoxEdit.port(3, 0, "y")), after(base, BoxEdit.port(1000, 0, "z")), Side.MINE);
        assertEquals(List.of(), merged.conflicts());
        assertEquals(after(base, BoxEdit.port(3, 0, "y"), BoxEdit.port(1000, 0, "z")), merged.content());
        assertSame(entry(base, "7"), entry(merged.content(), "7"));
    }

    private static ListEntry entry(ContainerNode root, String slot) {
        return ((ContainerNode) root.child(Box.BOX).orElseThrow()).entry("port", slot, "0").orElseThrow();
    }

    @Provide
    Arbitrary<List<BoxEdit>> edits() {
        return BoxEdit.any().list().ofMaxSize(8);
    }

    private static ContainerNode after(ContainerNode root, BoxEdit... edits) {
        return BoxEdit.apply(root, List.of(edits));
    }

    private static Merge.Result merge(BoxEdit mine, BoxEdit theirs) {
        return Merge.of(BASE, after(BASE, mine), after(BASE, theirs), Side.MINE);
    }

    private static List<String> conflicts(BoxEdit mine, BoxEdit theirs) {
        return paths(merge(mine, theirs));
    }

    private static List<String> paths(Merge.Result merged) {
        return merged.conflicts().stream().map(conflict -> conflict.path().toString()).toList();
    }

    private static ContainerNode box(Merge.Result merged) {
        return (ContainerNode) merged.content().child(Box.BOX).orElseThrow();
    }

    private static List<String> rules(Merge.Result merged) {
        var names = new ArrayList<String>();
        box(merged).entries("rule").forEach(rule -> names.add(rule.key().toString()));
        return names;
    }

    /** What differs from an empty datastore, but for the order of entries. */
    private static List<String> unordered(Merge.Result merged) {
        return Diff.between(Box.EMPTY.with(ContainerNode.empty(Box.BOX)), merged.content()).stream()
                .flatMap(root -> root.children().stream())
                .flatMap(box -> box instanceof Diff.Inside inside ? inside.children().stream() : Stream.of(box))
                .map(diff -> diff.step() + " " + (diff instanceof Diff.Created(_, var created) ? created.toString() : ""))
                .sorted()
                .toList();
    }
}
