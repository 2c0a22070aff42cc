package org.opennfx.server.junos;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.Diff;
import org.opennfx.datastore.tree.Mark;

/**
 * The nodes of a candidate that are not as they are running.
 *
 * @param around the nodes that have such in them
 * @param changed those that are new or have another value, with all that is in them
 */
record ChangedNodes(Set<InstancePath> around, Set<InstancePath> changed) {
    static final ChangedNodes NONE = new ChangedNodes(Set.of(), Set.of());

    static ChangedNodes between(ContainerNode running, ContainerNode candidate) {
        var nodes = new ChangedNodes(new HashSet<>(), new HashSet<>());
        Diff.between(running, candidate).ifPresent(diff -> nodes.inside(diff, InstancePath.ROOT));
        return nodes;
    }

    private void inside(Diff.Inside diff, InstancePath at) {
        around.add(at);
        for (var child : diff.children()) {
            child.step().map(at::child).ifPresent(node -> {
                switch (child) {
                    case Diff.Inside inside -> inside(inside, node);
                    case Diff.Created _, Diff.Changed _ -> changed.add(node);
                    case Diff.Deleted _, Diff.Reordered _ -> { }
                }
            });
        }
    }

    List<Mark> marks(InstancePath node) {
        return contains(node) ? List.of(Mark.unqualified("changed", "changed")) : List.of();
    }

    private boolean contains(InstancePath node) {
        for (var at = node; !at.isRoot(); at = at.parent()) {
            if (changed.contains(at)) {
                return true;
            }
        }
        return around.contains(node);
    }
}
