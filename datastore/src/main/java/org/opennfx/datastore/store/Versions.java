package org.opennfx.datastore.store;

import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.journal.Commit;
import org.opennfx.datastore.journal.History;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.Diff;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.Key;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.ListNode;
import org.opennfx.datastore.tree.OrderedMap;

/**
 * When a node, and each node in it, last changed. It grows with the parts that have changed at different times, not with the
 * configuration, and the next one is made at the price of the change.
 *
 * @param last the last commit that changed anything in the node
 * @param since the commit that the nodes in it have which are not among the parts
 * @param parts what has changed later than that, by the step to it
 */
record Versions(Commit last, Commit since, OrderedMap<Step, Versions> parts) {
    /** All of it is what this commit made it. */
    static Versions of(Commit commit) {
        return new Versions(commit, commit, OrderedMap.empty());
    }

    /** As far as history goes back; what has not changed since then counts as changed by the oldest commit of it. */
    static Versions of(History history) {
        var revisions = history.revisions().reversed();
        var versions = of(revisions.getFirst().commit());
        for (var i = 1; i < revisions.size(); i++) {
            versions = versions.with(
                    revisions.get(i).commit(), revisions.get(i - 1).content(), revisions.get(i).content());
        }
        return versions;
    }

    /** The versions once a commit has led from one content to the other. */
    Versions with(Commit commit, InnerNode before, InnerNode after) {
        return Diff.between(before, after).map(diff -> changed(commit, diff.children())).orElse(this);
    }

    private Versions changed(Commit commit, List<Diff> children) {
        var next = parts;
        for (var child : children) {
            if (child.step().isPresent()) {
                next = changed(next, commit, child, child.step().get());
            }
        }
        return new Versions(commit, since, next);
    }

    private OrderedMap<Step, Versions> changed(OrderedMap<Step, Versions> all, Commit commit, Diff child, Step step) {
        return switch (child) {
            case Diff.Created _, Diff.Changed _ -> all.with(step, of(commit));
            case Diff.Deleted _ -> all.without(step);
            case Diff.Inside inside -> all.with(step, part(step).changed(commit, inside.children()));
            case Diff.Reordered _ -> all;
        };
    }

    /** Of what is at a step. */
    Versions part(Step step) {
        return parts.find(step).orElseGet(() -> of(since));
    }

    /**
     * The last commit that changed the node at a path. For one that does not exist, and for a list or leaf-list as a whole,
     * it is that of the nearest node above.
     *
     * @param content what these are the versions of
     */
    Commit lastChange(InnerNode content, InstancePath path) {
        var at = this;
        Optional<InnerNode> node = Optional.of(content);
        for (var step : path.steps()) {
            var found = node.flatMap(parent -> child(parent, step));
            if (found.isEmpty()) {
                return at.last;
            }
            at = at.part(step);
            node = found.filter(InnerNode.class::isInstance).map(InnerNode.class::cast);
        }
        return at.last;
    }

    private static Optional<DataNode> child(InnerNode parent, Step step) {
        var isWhole = step instanceof Step.Node;
        return parent.child(step).filter(node -> !(isWhole && (node instanceof ListNode || node instanceof LeafListNode)));
    }
}
