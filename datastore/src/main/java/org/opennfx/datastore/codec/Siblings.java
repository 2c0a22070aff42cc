package org.opennfx.datastore.codec;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.CaseSchema;
import org.opennfx.datastore.schema.ChoiceSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.Key;

/**
 * The nodes that one parent has been given in a document so far, to find what is given twice and nodes of two cases of
 * one choice (RFC 7950 8.3.1).
 */
final class Siblings {
    private record Given(SchemaNode schema, Key key) {}

    private final boolean mayComeAgain;
    /** The ordinals of nodes of which there can be but one. */
    private final BitSet single = new BitSet();
    /** Entries of lists, and values of leaf-lists. */
    private final Set<Given> given = new HashSet<>();
    private final Map<ChoiceSchema, CaseSchema> chosen = new HashMap<>();
    private final Set<CaseSchema> refused = new HashSet<>();

    Siblings() {
        this(false);
    }

    private Siblings(boolean mayComeAgain) {
        this.mayComeAgain = mayComeAgain;
    }

    /** Of a document that is done in its order: what comes again changes what was done before, but for the key of an entry. */
    static Siblings inSequence() {
        return new Siblings(true);
    }

    /**
     * The node itself if it may stand beside those before it, or else what is wrong with it; nothing if it is of a case
     * that has been refused already.
     */
    Optional<EditNode> admit(EditNode read, Place parent) {
        if (!(read instanceof EditNode.Target node)) {
            return Optional.of(read);
        }
        if (!refused.isEmpty() && !node.removes() && !Collections.disjoint(refused, node.schema().cases())) {
            return Optional.empty();
        }
        var error = add(node);
        return Optional.of(error.isEmpty() ? node : new EditNode.Invalid(error.get(), Named.itself(node, parent), node.location()));
    }

    private Optional<RpcError> add(EditNode.Target node) {
        var once = !mayComeAgain || node.schema().isKey();
        if (once && !isNew(node)) {
            return Optional.of(SchemaErrors.givenTwice(node.schema()));
        }
        return node.removes() ? Optional.empty() : conflict(node.schema());
    }

    private boolean isNew(EditNode.Target node) {
        return switch (node) {
            case EditNode.OfEntry entry -> given.add(new Given(entry.schema(), entry.key()));
            case EditNode.OfValue value -> given.add(new Given(value.schema(), Key.of(value.value())));
            case EditNode.OfContainer _, EditNode.OfLeaf _, EditNode.OfAny _, EditNode.OfAll _ -> {
                var ordinal = node.schema().ordinal();
                var before = single.get(ordinal);
                single.set(ordinal);
                yield !before;
            }
        };
    }

    private Optional<RpcError> conflict(SchemaNode node) {
        for (var mine : node.cases()) {
            var before = chosen.putIfAbsent(mine.choice(), mine);
            if (before != null && before != mine) {
                refused.add(mine);
                return Optional.of(SchemaErrors.twoCases(node, mine.choice()));
            }
        }
        return Optional.empty();
    }
}
