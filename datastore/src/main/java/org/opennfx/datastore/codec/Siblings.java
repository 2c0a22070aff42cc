package org.opennfx.datastore.codec;

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

    private static final Key WHOLE = Key.of();

    private final boolean mayComeAgain;
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
        if (!node.removes() && !Collections.disjoint(refused, node.schema().cases())) {
            return Optional.empty();
        }
        return Optional.of(add(node)
                .<EditNode>map(error -> new EditNode.Invalid(error, Named.itself(node, parent), node.location()))
                .orElse(node));
    }

    private Optional<RpcError> add(EditNode.Target node) {
        var key = switch (node) {
            case EditNode.OfEntry entry -> entry.key();
            case EditNode.OfValue value -> Key.of(value.value());
            case EditNode.OfContainer _, EditNode.OfLeaf _, EditNode.OfAny _, EditNode.OfAll _ -> WHOLE;
        };
        var once = !mayComeAgain || node.schema().isKey();
        if (once && !given.add(new Given(node.schema(), key))) {
            return Optional.of(SchemaErrors.givenTwice(node.schema()));
        }
        return node.removes() ? Optional.empty() : conflict(node.schema());
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
