package org.opennfx.server.commands;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.codec.Help;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.type.ValueType;

/** The parameters of an rpc that may still be given, after some were. */
record Parameters(List<LeafSchema> open) {
    private static final String EXTENSIONS = "nfx-cli";

    static Parameters of(List<SchemaNode> all, List<LeafSchema> given) {
        return new Parameters(all.stream()
                .filter(LeafSchema.class::isInstance)
                .map(LeafSchema.class::cast)
                .filter(leaf -> given.stream().noneMatch(other -> other == leaf || exclude(other, leaf)))
                .toList());
    }

    /** Whether they are in two cases of a choice. */
    private static boolean exclude(LeafSchema one, LeafSchema other) {
        return one.cases().stream().anyMatch(mine ->
                other.cases().stream().anyMatch(theirs -> mine != theirs && mine.choice() == theirs.choice()));
    }

    /** The first one whose name is not written. */
    Optional<LeafSchema> unnamed() {
        return open.stream().filter(leaf -> isUnnamed(leaf) && words(leaf).isEmpty()).findFirst();
    }

    /** Those that are given by one of their values alone. */
    List<LeafSchema> choices() {
        return open.stream().filter(leaf -> isUnnamed(leaf) && !words(leaf).isEmpty()).toList();
    }

    /** Those whose name has to be written. */
    List<LeafSchema> named() {
        return open.stream().filter(leaf -> !isUnnamed(leaf) && !isSaidByOthers(leaf)).toList();
    }

    /** The one of that name, whether it is needed or not. */
    Optional<LeafSchema> named(String name) {
        return open.stream().filter(leaf -> leaf.name().local().equals(name)).findFirst();
    }

    /** Whether a word is the name of one, or one of the values that are given alone. */
    boolean haveWord(String text) {
        return named(text).isPresent() || choices().stream().anyMatch(leaf -> words(leaf).contains(text));
    }

    List<LeafSchema> missing() {
        return open.stream().filter(LeafSchema::mandatory).toList();
    }

    static boolean isFlag(LeafSchema leaf) {
        return leaf.type() instanceof ValueType.EmptyType;
    }

    /** The values of an enumeration, in their order. */
    static List<String> words(LeafSchema leaf) {
        return leaf.type() instanceof ValueType.EnumerationType(var values, var _)
                ? values.keySet().stream().sorted(Comparator.comparing(values::get)).toList()
                : List.of();
    }

    /** What one of its values does, or what it is for as a whole. */
    static String help(LeafSchema leaf, String value) {
        var described = leaf.type() instanceof ValueType.EnumerationType(var _, var descriptions)
                ? Optional.ofNullable(descriptions.get(value))
                : Optional.<String>empty();
        return Help.of(described.orElse(leaf.description()));
    }

    private static boolean isUnnamed(LeafSchema leaf) {
        return leaf.extension(EXTENSIONS, "nokeyword").isPresent();
    }

    /** An enumeration whose values are also flags beside it, which are shorter. */
    private boolean isSaidByOthers(LeafSchema leaf) {
        return words(leaf).stream().anyMatch(word -> leaf.parent().flatMap(input -> input.child(word)).isPresent());
    }
}
