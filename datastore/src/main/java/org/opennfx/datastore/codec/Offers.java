package org.opennfx.datastore.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.datastore.text.NaturalOrder;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;
import org.opennfx.datastore.type.ValueType.JsonForm;

/** What can be written where words of a statement end. */
final class Offers {
    private final SetGrammar grammar;
    private final StatementKind kind;
    private final ContainerNode tree;
    private final ValueOffers values;

    Offers(SetGrammar grammar, StatementKind kind, ContainerNode tree, Function<ValueSchema, List<String>> known) {
        this.grammar = grammar;
        this.kind = kind;
        this.tree = tree;
        this.values = new ValueOffers(tree, known);
    }

    List<Offer> of(Expectation expected) {
        return switch (expected) {
            case Expectation.Statement statement -> statement(statement);
            case Expectation.KeyValue key -> key(key);
            case Expectation.Value value -> value(value);
        };
    }

    private List<Offer> statement(Expectation.Statement expected) {
        var offers = new ArrayList<Offer>();
        grammar.unnamed(expected.parent())
                .filter(node -> isPossible(node, expected))
                .ifPresent(node -> offers.addAll(unnamed(node, expected.place())));
        grammar.typed(expected.parent()).forEach((name, node) -> {
            if (isPossible(node, expected)) {
                offers.add(Offer.of(name, node));
            }
        });
        return offers;
    }

    private boolean isPossible(SchemaNode node, Expectation.Statement expected) {
        var isGiven = expected.given().stream().anyMatch(edit -> edit instanceof EditNode.OfLeaf leaf && leaf.schema() == node);
        return !isGiven && (kind != StatementKind.LEVEL || node instanceof InnerSchema);
    }

    private List<Offer> unnamed(SchemaNode node, Place parent) {
        return switch (node) {
            case ListSchema list -> key(new Expectation.KeyValue(list, parent, List.of()));
            case LeafListSchema leafList ->
                value(new Expectation.Value(leafList, parent.node(node.name()), Expectation.Brackets.BEFORE));
            default -> value(new Expectation.Value(node, parent.node(node.name()), Expectation.Brackets.NONE));
        };
    }

    /** Of what has to be there, only what is there; if nothing is, what there could be. */
    private List<Offer> key(Expectation.KeyValue expected) {
        var leaf = expected.list().keys().get(expected.before().size());
        var there = there(expected).map(value -> Offer.value(value, "")).toList();
        if (!there.isEmpty() && kind != StatementKind.CONTENT && kind != StatementKind.LEVEL) {
            return kind == StatementKind.TO ? values.of(leaf, place(expected, leaf)) : there;
        }
        return Stream.concat(values.of(leaf, place(expected, leaf)).stream(), there.stream()).distinct().toList();
    }

    private static InstancePath place(Expectation.KeyValue expected, SchemaNode leaf) {
        return expected.place().node(expected.list().name()).node(leaf.name()).path();
    }

    private Stream<String> there(Expectation.KeyValue expected) {
        var count = expected.before().size();
        return tree.inner(expected.place().path())
                .flatMap(parent -> parent.child(expected.list()))
                .stream()
                .flatMap(list -> ((ListNode) list).entries().stream())
                .map(ListEntry::key)
                .filter(key -> key.values().subList(0, count).equals(expected.before()))
                .map(key -> key.values().get(count))
                .distinct()
                .sorted(NaturalOrder.OF_NAMES);
    }

    private List<Offer> value(Expectation.Value expected) {
        var place = expected.place().path();
        if (expected.node() instanceof ValueSchema leaf && leaf.type().jsonForm("") == JsonForm.EMPTY) {
            return List.of();
        }
        var offers = new ArrayList<>(kind == StatementKind.CONTENT ? values.of(expected.node(), place) : there(expected));
        switch (expected.values()) {
            case BEFORE -> offers.add(new Offer(Offer.Kind.BRACKET, "[", "Open a set of values"));
            case INSIDE -> offers.add(new Offer(Offer.Kind.BRACKET, "]", "Close the set of values"));
            case NONE -> { }
        }
        return offers;
    }

    private List<Offer> there(Expectation.Value expected) {
        var path = expected.place().path();
        var there = tree.inner(path.parent())
                .flatMap(parent -> parent.child(expected.node()))
                .filter(LeafListNode.class::isInstance)
                .stream()
                .flatMap(list -> ((LeafListNode) list).values().stream())
                .sorted(NaturalOrder.OF_NAMES)
                .map(value -> Offer.value(value, ""))
                .toList();
        return there.isEmpty() || kind == StatementKind.TO ? values.of(expected.node(), path) : there;
    }
}
