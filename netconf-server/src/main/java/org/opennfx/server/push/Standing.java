package org.opennfx.server.push;

import org.opennfx.datastore.tree.ContainerNode;

/**
 * Containers that a datastore has before and after a change. Where a selection has come to have something in one, or has
 * nothing in it any more, neither has the container been created nor is it gone, and a receiver who was told so would
 * throw away what else he knows of it.
 */
public final class Standing {
    private Standing() {}

    /**
     * A selection with the containers that another selection has and the datastore too.
     *
     * @param content what it is a selection of
     */
    public static ContainerNode in(ContainerNode selection, ContainerNode other, ContainerNode content) {
        var all = selection;
        for (var child : other.children()) {
            if (child instanceof ContainerNode theirs && !theirs.schema().presence()) {
                var standing = content.child(theirs.schema()).map(ContainerNode.class::cast);
                var mine = selection.child(theirs.schema()).map(ContainerNode.class::cast);
                if (standing.isPresent() && mine.filter(node -> node == theirs).isEmpty()) {
                    var base = mine.orElseGet(() -> ContainerNode.empty(theirs.schema()));
                    all = all.with(in(base, theirs, standing.get()));
                }
            }
        }
        return all;
    }
}
