package org.opennfx.server.openapi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opennfx.datastore.schema.AnySchema;
import org.opennfx.datastore.schema.ChoiceSchema;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.SchemaNode;

/**
 * What data has to have that is there as a whole, such as the body of a PUT, and parts of it need not have (RFC 7950 7.6.5).
 * Nodes that depend on others by when or by a choice have to be nowhere.
 */
final class Completeness {
    private final Map<InnerSchema, Boolean> demanding = new HashMap<>();

    /** Whether an instance has to have anything, at whatever depth. */
    boolean demands(InnerSchema node) {
        var known = demanding.get(node);
        if (known != null) {
            return known;
        }
        var demands = !required(node).isEmpty()
                || !choices(node).isEmpty()
                || node.children().stream().anyMatch(this::isDemanding);
        demanding.put(node, demands);
        return demands;
    }

    /** Whether an instance of this child has to have anything. */
    boolean isDemanding(SchemaNode child) {
        return child.config()
                && (least(child) > 0 || (child instanceof InnerSchema inner && demands(inner)));
    }

    /** How many there have to be where there is one, or where there have to be any. */
    static int least(SchemaNode node) {
        return switch (node) {
            case ListSchema list -> list.bounds().min();
            case LeafListSchema list -> list.bounds().min();
            default -> 0;
        };
    }

    /** The children that have to be. */
    List<SchemaNode> required(InnerSchema node) {
        return node.children().stream().filter(this::isRequired).toList();
    }

    private boolean isRequired(SchemaNode node) {
        return node.config() && isUnconditional(node) && node.cases().isEmpty() && switch (node) {
            case LeafSchema leaf -> leaf.mandatory() && !leaf.isKey();
            case AnySchema any -> any.mandatory();
            case ListSchema _, LeafListSchema _ -> least(node) > 0;
            case ContainerSchema container ->
                !container.presence() && (!required(container).isEmpty() || !choices(container).isEmpty());
        };
    }

    /** The nodes of each choice of which one has to be. */
    List<List<SchemaNode>> choices(InnerSchema node) {
        return node.choices().stream()
                .filter(choice -> choice.mandatory() && choice.config() && choice.enclosing().isEmpty())
                .map(choice -> nodes(node, choice))
                .filter(nodes -> nodes.stream().allMatch(Completeness::isUnconditional))
                .toList();
    }

    private static List<SchemaNode> nodes(InnerSchema node, ChoiceSchema choice) {
        return node.children().stream()
                .filter(child -> choice.cases().stream().anyMatch(each -> each.holds(child)))
                .toList();
    }

    private static boolean isUnconditional(SchemaNode node) {
        return node.whens().isEmpty();
    }
}
