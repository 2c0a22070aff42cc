package org.opennfx.datastore.xpath;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.SchemaNode;

/** Where the axes of XPath lead to in a schema, as seen from a context node. */
final class SchemaAxes {
    private final SchemaNode root;
    private final Optional<SchemaNode> operation;

    SchemaAxes(SchemaNode root, SchemaNode context) {
        this.root = root;
        this.operation = operation(context, root);
    }

    Spot root() {
        return Spot.at(root);
    }

    /**
     * The input or output of the rpc or action, or the notification, that a node is in: for expressions in it, it stands below
     * the root or the node that it is of, though it is no data node of that (RFC 7950 6.4.1).
     */
    private static Optional<SchemaNode> operation(SchemaNode node, SchemaNode root) {
        var at = Optional.of(node);
        while (at.filter(SchemaAxes::isData).isPresent()) {
            at = at.flatMap(SchemaNode::parent);
        }
        return at.filter(found -> found != root);
    }

    /** Whether a node is among the data nodes of the one above. */
    static boolean isData(SchemaNode node) {
        return node.parent()
                .map(InnerSchema::children)
                .filter(all -> node.ordinal() < all.size() && all.get(node.ordinal()) == node)
                .isPresent();
    }

    private Optional<Spot> up(Spot spot) {
        return spot.up().or(() -> operation.filter(spot.node()::equals).map(_ -> Spot.at(root)));
    }

    Set<Spot> along(Axis axis, Spot spot) {
        return switch (axis) {
            case SELF -> Set.of(spot);
            case CHILD -> children(spot);
            case PARENT -> up(spot).map(Set::of).orElse(Set.of());
            case ANCESTOR -> ancestors(up(spot));
            case ANCESTOR_OR_SELF -> ancestors(Optional.of(spot));
            case DESCENDANT -> descendants(spot, false);
            case DESCENDANT_OR_SELF -> descendants(spot, true);
            case FOLLOWING_SIBLING, PRECEDING_SIBLING -> up(spot).map(this::children).orElse(Set.of());
            case FOLLOWING, PRECEDING -> descendants(Spot.at(root), false);
            case ATTRIBUTE, NAMESPACE -> Set.of();
        };
    }

    private Set<Spot> children(Spot spot) {
        var all = new LinkedHashSet<Spot>();
        if (spot.node() instanceof InnerSchema inner) {
            inner.children().forEach(child -> all.add(spot.down(child)));
        }
        operation.filter(node -> spot.node() == node.parent().map(SchemaNode.class::cast).orElse(root))
                .ifPresent(node -> all.add(spot.down(node)));
        return all;
    }

    private Set<Spot> ancestors(Optional<Spot> nearest) {
        var all = new LinkedHashSet<Spot>();
        for (var at = nearest; at.isPresent(); at = at.flatMap(this::up)) {
            all.add(at.get());
        }
        return all;
    }

    Set<Spot> descendants(Spot spot, boolean self) {
        var all = new LinkedHashSet<Spot>();
        if (self) {
            all.add(spot);
        }
        children(spot).forEach(child -> all.addAll(descendants(child, true)));
        return all;
    }
}
