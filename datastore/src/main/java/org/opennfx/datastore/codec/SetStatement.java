package org.opennfx.datastore.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.AnySchema;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.datastore.tree.Key;
import org.opennfx.datastore.type.InvalidValue;
import org.opennfx.datastore.type.Prefixes;
import org.opennfx.datastore.type.ValueType.JsonForm;

/**
 * Reads the words behind {@code set} or {@code delete} along the schema: the name of a child, or else the value of the
 * child without a name. Behind a leaf other leaves of the same parent may follow on the line.
 */
final class SetStatement {
    /** The statement means nothing; nothing of its line is done. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;
        private final transient EditNode.Invalid node;

        Refused(EditNode.Invalid node) {
            super(node.problem().message(), null, false, false);
            this.node = node;
        }

        EditNode.Invalid node() {
            return node;
        }
    }

    /** The key of an entry, and that of the entry below it which was joined to it by a dot. */
    private record EntryKey(Key key, Optional<Key> dotted) {}

    private final SetGrammar grammar;
    private final SetCursor words;

    SetStatement(SetGrammar grammar, SetCursor words) {
        this.grammar = grammar;
        this.words = words;
    }

    /** Reads statements of a node up to the end of the line, at least one. */
    List<EditNode> set(InnerSchema parent, Place place) throws Refused {
        if (words.atEnd()) {
            throw expecting("statement", place);
        }
        return statements(parent, place);
    }

    /** Reads the one statement to delete: the name of a node, and its key or value where there is one. */
    List<EditNode> delete(InnerSchema parent, Place place) throws Refused {
        var location = words.location();
        var node = child(parent, place, List.of());
        var here = place.node(node.name());
        var edits =
                switch (node) {
                    case ContainerSchema container -> List.<EditNode>of(deleted(container, here, location));
                    case ListSchema list -> List.of(deleted(list, place, location));
                    case LeafSchema leaf -> List.<EditNode>of(deleted(leaf, location));
                    case LeafListSchema leafList -> deleted(leafList, here, location);
                    case AnySchema any -> List.<EditNode>of(
                            new EditNode.OfAny(any, "", Optional.of(Operation.DELETE), location));
                };
        if (!words.atEnd()) {
            throw expecting("statement", here);
        }
        return edits;
    }

    private List<EditNode> statements(InnerSchema parent, Place place) throws Refused {
        var nodes = new ArrayList<EditNode>();
        while (!words.atEnd()) {
            var location = words.location();
            var child = child(parent, place, nodes);
            nodes.addAll(edits(child, place, location));
        }
        return nodes;
    }

    /** Finds the child that the next word names, and passes over the name if there is one. */
    private SchemaNode child(InnerSchema parent, Place place, List<EditNode> given) throws Refused {
        var word = words.peek().orElseThrow(() -> expecting("statement", place));
        var named = word.kind() == SetWord.Kind.BARE
                ? grammar.named(parent, word.text())
                : Optional.<SchemaNode>empty();
        if (named.isPresent()) {
            words.skip();
            return named.get();
        }
        return grammar.unnamed(parent)
                .filter(_ -> word.isValue())
                .filter(node -> given.stream().noneMatch(edit -> isLeaf(edit, node)))
                .orElseThrow(() -> expecting("statement", place));
    }

    private static boolean isLeaf(EditNode edit, SchemaNode schema) {
        return edit instanceof EditNode.OfLeaf leaf && leaf.schema() == schema;
    }

    private List<EditNode> edits(SchemaNode node, Place place, Location location) throws Refused {
        var here = place.node(node.name());
        return switch (node) {
            case ContainerSchema container -> List.of(
                    new EditNode.OfContainer(container, Optional.empty(), statements(container, here), location));
            case ListSchema list -> List.of(entry(list, place, location));
            case LeafSchema leaf -> List.of(new EditNode.OfLeaf(
                    leaf, Optional.of(isEmpty(leaf) ? "" : value(leaf, here)), Optional.empty(), location));
            case LeafListSchema leafList -> values(leafList, here, Optional.empty());
            case AnySchema any -> List.of(new EditNode.OfAny(any, fragment(any, here), Optional.empty(), location));
        };
    }

    private EditNode entry(ListSchema list, Place place, Location location) throws Refused {
        var key = key(list, place);
        var here = place.down(() -> key.key().step(list));
        if (key.dotted().isEmpty()) {
            return entry(list, key.key(), Optional.empty(), statements(list, here), location);
        }
        var unit = grammar.dotted(list).orElseThrow();
        var below = here.down(() -> key.dotted().get().step(unit));
        var inner = entry(unit, key.dotted().get(), Optional.empty(), statements(unit, below), location);
        return entry(list, key.key(), Optional.empty(), List.of(inner), location);
    }

    private EditNode deleted(ContainerSchema container, Place here, Location location) throws Refused {
        return words.atEnd()
                ? new EditNode.OfContainer(container, Optional.of(Operation.DELETE), List.of(), location)
                : new EditNode.OfContainer(container, Optional.of(Operation.NONE), delete(container, here), location);
    }

    private EditNode deleted(ListSchema list, Place place, Location location) throws Refused {
        if (words.atEnd()) {
            return new EditNode.OfAll(list, Optional.of(Operation.DELETE), location);
        }
        var key = key(list, place);
        var here = place.down(() -> key.key().step(list));
        if (key.dotted().isEmpty()) {
            return deleted(list, key.key(), here, location);
        }
        var unit = grammar.dotted(list).orElseThrow();
        var below = here.down(() -> key.dotted().get().step(unit));
        var inner = deleted(unit, key.dotted().get(), below, location);
        return entry(list, key.key(), Optional.of(Operation.NONE), List.of(inner), location);
    }

    private EditNode deleted(ListSchema list, Key key, Place here, Location location) throws Refused {
        return words.atEnd()
                ? entry(list, key, Optional.of(Operation.DELETE), List.of(), location)
                : entry(list, key, Optional.of(Operation.NONE), delete(list, here), location);
    }

    /** The value may stand behind the name, and does not matter. */
    private EditNode deleted(LeafSchema leaf, Location location) {
        if (!isEmpty(leaf) && words.peek().filter(SetWord::isValue).isPresent()) {
            words.skip();
        }
        return new EditNode.OfLeaf(leaf, Optional.empty(), Optional.of(Operation.DELETE), location);
    }

    private List<EditNode> deleted(LeafListSchema leafList, Place here, Location location) throws Refused {
        return words.atEnd()
                ? List.of(new EditNode.OfAll(leafList, Optional.of(Operation.DELETE), location))
                : values(leafList, here, Optional.of(Operation.DELETE));
    }

    private static EditNode entry(
            ListSchema list, Key key, Optional<Operation> operation, List<EditNode> children, Location location) {
        return new EditNode.OfEntry(list, key, operation, Optional.empty(), children, location);
    }

    private EntryKey key(ListSchema list, Place place) throws Refused {
        var here = place.node(list.name());
        var dotted = dotted(list);
        if (dotted.isPresent()) {
            words.skip();
            return dotted.get();
        }
        var values = new ArrayList<String>();
        for (var leaf : list.keys()) {
            values.add(value(leaf, here.node(leaf.name())));
        }
        return new EntryKey(new Key(values), Optional.empty());
    }

    /** Cuts the next word at its last dot, if it is no key as it is and its parts are. */
    private Optional<EntryKey> dotted(ListSchema list) {
        var below = grammar.dotted(list);
        var word = words.peek().filter(SetWord::isValue).map(SetWord::text).orElse("");
        var dot = word.lastIndexOf('.');
        if (below.isEmpty() || dot < 0 || parsed(list, word).isPresent()) {
            return Optional.empty();
        }
        return parsed(list, word.substring(0, dot))
                .flatMap(key -> parsed(below.get(), word.substring(dot + 1))
                        .map(unit -> new EntryKey(key, Optional.of(unit))));
    }

    private static Optional<Key> parsed(ListSchema list, String word) {
        try {
            return Optional.of(Key.of(list.keys().getFirst().type().parse(word, Prefixes.MODULE_NAMES)));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    private List<EditNode> values(LeafListSchema leafList, Place here, Optional<Operation> operation) throws Refused {
        var values = new ArrayList<EditNode>();
        if (!words.isNext(SetWord.Kind.OPEN)) {
            values.add(listed(leafList, here, operation));
            return values;
        }
        words.skip();
        do {
            values.add(listed(leafList, here, operation));
        } while (!words.isNext(SetWord.Kind.CLOSE));
        words.skip();
        return values;
    }

    private EditNode listed(LeafListSchema leafList, Place here, Optional<Operation> operation) throws Refused {
        var location = words.location();
        return new EditNode.OfValue(leafList, value(leafList, here), operation, Optional.empty(), location);
    }

    private String value(ValueSchema node, Place here) throws Refused {
        var location = words.location();
        var word = word(node, here);
        try {
            return node.type().parse(word, Prefixes.MODULE_NAMES);
        } catch (InvalidValue e) {
            throw new Refused(new EditNode.Invalid(SchemaErrors.invalidValue(e), here, location));
        }
    }

    private String fragment(AnySchema node, Place here) throws Refused {
        var location = words.location();
        try {
            return XmlFragment.of(word(node, here));
        } catch (InvalidValue e) {
            throw new Refused(new EditNode.Invalid(SchemaErrors.invalidValue(e), here, location));
        }
    }

    private String word(SchemaNode node, Place here) throws Refused {
        var word = words.peek().orElseThrow(() -> expecting(node.name().local(), here));
        if (!word.isValue()) {
            throw expecting(node.name().local(), here);
        }
        words.skip();
        return word.text();
    }

    private static boolean isEmpty(ValueSchema leaf) {
        return leaf.type().jsonForm("") == JsonForm.EMPTY;
    }

    private Refused expecting(String what, Place place) {
        var found = words.peek().map(SetWord::text);
        var error = found.map(word -> SchemaErrors.unexpectedWord(what, word))
                .orElse(SchemaErrors.missingWord(what));
        return new Refused(new EditNode.Invalid(error, place, words.location()));
    }
}
