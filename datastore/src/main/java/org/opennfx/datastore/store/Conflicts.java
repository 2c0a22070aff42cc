package org.opennfx.datastore.store;

import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.Conflict;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.LeafNode;

/** Tells of conflicts between a private candidate and running: where each is, and what either side did. */
final class Conflicts {
    private Conflicts() {}

    static List<RpcError> errors(List<Conflict> conflicts) {
        return conflicts.stream()
                .map(conflict -> RpcError.application(ErrorTag.OPERATION_FAILED, "conflict: " + words(conflict))
                        .appTag("conflict")
                        .at(conflict.path()))
                .toList();
    }

    private static String words(Conflict conflict) {
        return switch (conflict) {
            case Conflict.OfNode(_, var schema, var base, var mine, var theirs) ->
                "the candidate has " + deed(schema, base, mine) + ", and running has been changed: it has "
                        + deed(schema, base, theirs);
            case Conflict.OfOrder _ -> "the entries are in one order in the candidate, and in another in running";
            case Conflict.OfChoice(_, var choice, var theirs) -> "the candidate has this in the choice "
                    + choice.name().local() + ", and running " + theirs.name().local();
        };
    }

    private static String deed(SchemaNode schema, Optional<DataNode> before, Optional<DataNode> after) {
        return after.map(node -> switch (node) {
                    case LeafNode leaf -> set(schema, leaf.value());
                    case LeafListNode list -> set(schema, String.join(" ", list.values()));
                    default -> before.isPresent() ? "changed it" : "created it";
                })
                .orElse("deleted it");
    }

    private static String set(SchemaNode schema, String value) {
        return isSecret(schema) ? "set it" : "set it to \"" + value + "\"";
    }

    /** What no one may read whom no rule permits it (RFC 8341 3.4.5) stands in no message either. */
    private static boolean isSecret(SchemaNode node) {
        return node.extension("ietf-netconf-acm", "default-deny-all").isPresent()
                || node.parent().filter(Conflicts::isSecret).isPresent();
    }
}
