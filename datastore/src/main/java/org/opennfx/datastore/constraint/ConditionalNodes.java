package org.opennfx.datastore.constraint;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.opennfx.datastore.edit.Written;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.xpath.AccessibleTree;
import org.opennfx.datastore.xpath.XNode;
import org.opennfx.datastore.xpath.XNode.Inner;
import org.opennfx.datastore.xpath.XPathModel;

/**
 * Deletes the nodes whose condition an edit makes false (RFC 7950 8.3.2). It remembers the last content with the indexes
 * of its conditions, so that the cost follows the size of the edit. Safe for any thread.
 */
final class ConditionalNodes {
    private final ConstraintSet conditions;
    private final AtomicReference<Checked> last;

    ConditionalNodes(XPathModel model) {
        this.conditions = ConstraintSet.ofConditions(model);
        this.last = new AtomicReference<>(
                new Checked(ContainerNode.empty(model.schema().root()), Indexes.none()));
    }

    /**
     * The tree after an edit without the nodes that lost their condition by it, and without those that lost theirs when
     * these went, and so on. What the edit itself writes stays, and so does what had no condition to stand on before.
     */
    ContainerNode settled(ContainerNode before, ContainerNode after, Written written) {
        var edited = AccessibleTree.ofConfiguration(conditions.model(), before);
        var known = Affected.by(conditions, last.get(), before).next();
        var tree = after;
        while (true) {
            var affected = Affected.by(conditions, known, tree);
            known = affected.next();
            var left = tree;
            for (var path : lapsed(affected.after(), edited, written)) {
                left = left.without(path);
            }
            if (left == tree) {
                last.set(known);
                return tree;
            }
            tree = left;
        }
    }

    private static List<InstancePath> lapsed(Side now, AccessibleTree before, Written written) {
        var all = new ArrayList<InstancePath>();
        now.forEach((constraint, instance) -> {
            var parent = (Inner) instance;
            var node = ((ConditionHolds) constraint).node();
            if (ConditionHolds.isBroken(parent, node) && stood(before, parent.path(), node)) {
                var path = parent.path().node(node.name());
                if (!written.contains(path)) {
                    all.add(path);
                }
            }
        });
        return all;
    }

    /** Whether a node was given, and its conditions held. */
    private static boolean stood(AccessibleTree tree, InstancePath parent, SchemaNode node) {
        return tree.find(parent)
                .filter((XNode found) -> found instanceof Inner old
                        && old.node().child(node).isPresent()
                        && tree.conditionsHold(old, node))
                .isPresent();
    }
}
