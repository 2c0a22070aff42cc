package org.opennfx.datastore.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
import org.opennfx.datastore.type.ValueType;
import org.opennfx.datastore.type.ValueType.JsonForm;

/**
 * Reads what stands in a statement behind the name of its parent: the name of a child or, where that has none, nothing;
 * and then its key or values.
 */
final class SetWords {
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
    record EntryKey(Key key, Optional<Dotted> dotted) {}

    record Dotted(ListSchema list, Key key) {}

    private final SetGrammar grammar;
    private final SetCursor words;
    private final Naming naming;
    private Optional<Expectation> expectation = Optional.empty();

    SetWords(SetGrammar grammar, SetCursor words, Naming naming) {
        this.grammar = grammar;
        this.words = words;
        this.naming = naming;
    }

    /** What the statement can go on with, when all of its words have been read or one is missing. */
    Optional<Expectation> expectation() {
        return expectation;
    }

    /** Where the words end, notes what may follow; the innermost node says it first. */
    void mayFollow(Supplier<Expectation> what) {
        if (words.atEnd() && expectation.isEmpty()) {
            expectation = Optional.of(what.get());
        }
    }

    boolean atEnd() {
        return words.atEnd();
    }

    Location location() {
        return words.location();
    }

    /** Finds the child that the next word names, and passes over the name if there is one. */
    SchemaNode child(InnerSchema parent, Place place, List<EditNode> given) throws Refused {
        mayFollow(() -> new Expectation.Statement(parent, place, given));
        var word = words.peek().orElseThrow(() -> expecting("statement", place));
        var named = named(parent, place, word);
        if (named.isPresent()) {
            requireNew(named.get(), given, place);
            words.skip();
            return named.get();
        }
        return grammar.unnamed(parent)
                .filter(_ -> word.isValue())
                .filter(node -> given.stream().noneMatch(edit -> isLeaf(edit, node)))
                .orElseThrow(() -> expecting("statement", place));
    }

    private Optional<SchemaNode> named(InnerSchema parent, Place place, SetWord word) throws Refused {
        if (word.kind() != SetWord.Kind.BARE) {
            return Optional.empty();
        }
        var exact = grammar.named(parent, word.text());
        if (exact.isPresent() || naming == Naming.WHOLE || isValueWithoutName(parent, word.text())) {
            return exact;
        }
        var begun = grammar.typed(parent, word.text());
        if (begun.size() > 1) {
            throw new Refused(new EditNode.Invalid(SchemaErrors.ambiguous(word.text()), place, words.location()));
        }
        return begun.stream().findFirst();
    }

    private boolean isValueWithoutName(InnerSchema parent, String word) {
        return grammar.unnamed(parent).filter(node -> switch (node) {
            case ListSchema list -> parsed(list, word).isPresent();
            case ValueSchema leaf -> isAllowed(leaf, word);
            case ContainerSchema _, AnySchema _ -> false;
        }).isPresent();
    }

    private static boolean isAllowed(ValueSchema leaf, String word) {
        try {
            leaf.type().parse(word, Prefixes.MODULE_NAMES);
            return true;
        } catch (InvalidValue e) {
            return false;
        }
    }

    /** A leaf has one value: of two on one line it cannot be told which is meant. */
    private void requireNew(SchemaNode node, List<EditNode> given, Place place) throws Refused {
        if (given.stream().anyMatch(edit -> isLeaf(edit, node))) {
            throw new Refused(
                    new EditNode.Invalid(SchemaErrors.givenTwice(node), place.node(node.name()), words.location()));
        }
    }

    private static boolean isLeaf(EditNode edit, SchemaNode schema) {
        return edit instanceof EditNode.OfLeaf leaf && leaf.schema() == schema;
    }

    EntryKey key(ListSchema list, Place place) throws Refused {
        var here = place.node(list.name());
        var dotted = dotted(list);
        if (dotted.isPresent()) {
            words.skip();
            return dotted.get();
        }
        var values = new ArrayList<String>();
        for (var leaf : list.keys()) {
            mayFollow(() -> new Expectation.KeyValue(list, place, values));
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
                        .map(unit -> new EntryKey(key, Optional.of(new Dotted(below.get(), unit)))));
    }

    private static Optional<Key> parsed(ListSchema list, String word) {
        try {
            return Optional.of(Key.of(list.keys().getFirst().type().parse(word, Prefixes.MODULE_NAMES)));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    /** One value, or several in brackets. */
    List<EditNode> values(LeafListSchema leafList, Place here, Optional<Operation> operation) throws Refused {
        var values = new ArrayList<EditNode>();
        if (!words.isNext(SetWord.Kind.OPEN)) {
            values.add(listed(leafList, here, operation, Expectation.Brackets.BEFORE));
            return values;
        }
        words.skip();
        do {
            values.add(listed(leafList, here, operation, values.isEmpty() ? Expectation.Brackets.NONE : Expectation.Brackets.INSIDE));
        } while (!words.isNext(SetWord.Kind.CLOSE));
        words.skip();
        return values;
    }

    private EditNode listed(LeafListSchema leafList, Place here, Optional<Operation> operation, Expectation.Brackets brackets)
            throws Refused {
        var location = words.location();
        mayFollow(() -> new Expectation.Value(leafList, here, brackets));
        return new EditNode.OfValue(leafList, value(leafList, here), operation, Optional.empty(), location);
    }

    /** The value of a leaf; empty text where it has none. */
    String value(ValueSchema node, Place here) throws Refused {
        if (isEmpty(node)) {
            return "";
        }
        var location = words.location();
        var word = word(node, here);
        try {
            return node.type().parse(word, Prefixes.MODULE_NAMES);
        } catch (InvalidValue e) {
            throw new Refused(new EditNode.Invalid(SchemaErrors.invalidValue(e), here, location));
        }
    }

    String fragment(AnySchema node, Place here) throws Refused {
        var location = words.location();
        try {
            return XmlFragment.of(word(node, here));
        } catch (InvalidValue e) {
            throw new Refused(new EditNode.Invalid(SchemaErrors.invalidValue(e), here, location));
        }
    }

    private String word(SchemaNode node, Place here) throws Refused {
        mayFollow(() -> new Expectation.Value(node, here, Expectation.Brackets.NONE));
        var word = words.peek().orElseThrow(() -> expecting(node.name().local(), here));
        if (!word.isValue()) {
            throw expecting(node.name().local(), here);
        }
        words.skip();
        return word.text();
    }

    /** Passes over the value of a leaf, if it is there. */
    void skipValue(LeafSchema leaf) {
        if (!isEmpty(leaf) && words.peek().filter(SetWord::isValue).isPresent()) {
            words.skip();
        }
    }

    /** Of a union that allows both, the words decide. */
    private boolean isEmpty(ValueSchema leaf) {
        return leaf.type().jsonForm("") == JsonForm.EMPTY
                && !(leaf.type() instanceof ValueType.UnionType && !words.atEnd());
    }

    Refused expecting(String what, Place place) {
        var found = words.peek().map(SetWord::text);
        var error = found.map(word -> SchemaErrors.unexpectedWord(what, word))
                .orElse(SchemaErrors.missingWord(what));
        return new Refused(new EditNode.Invalid(error, place, words.location()));
    }
}
