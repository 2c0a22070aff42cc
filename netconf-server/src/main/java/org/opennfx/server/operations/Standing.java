package org.opennfx.server.operations;

import java.util.function.Function;
import org.opennfx.datastore.journal.Commit;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.xpath.AccessibleTree;
import org.opennfx.datastore.xpath.XNode;

/**
 * How a datastore stands in the moment before a change, as far as who asks for the change may see it.
 *
 * @param tree its content, with the containers that are there because their parents are
 * @param changes tells the last commit that changed a node of running
 */
public record Standing(AccessibleTree tree, Function<InstancePath, Commit> changes) {
    /** Whether a node exists; a value that is there by default alone does not. */
    public boolean has(InstancePath path) {
        return tree.find(path).filter(node -> node.isGiven() || node instanceof XNode.Inner).isPresent();
    }

    public Commit lastChange(InstancePath path) {
        return changes.apply(path);
    }
}
