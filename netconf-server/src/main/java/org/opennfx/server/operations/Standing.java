package org.opennfx.server.operations;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.opennfx.datastore.journal.Commit;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.xpath.AccessibleTree;
import org.opennfx.datastore.xpath.XNode;

/**
 * How a datastore stands in the moment before a change, as far as who asks for the change may see it.
 *
 * @param tree its content, with the containers that are there because their parents are
 * @param changes tells the last commit that changed a node of running
 * @param mayRead whether he may read a node; where he may not, a default stands perhaps for what he does not see
 * @param creation throws access-denied where he may not create a node
 */
public record Standing(
        AccessibleTree tree,
        Function<InstancePath, Commit> changes,
        Predicate<InstancePath> mayRead,
        Consumer<InstancePath> creation) {
    /** Whether a node exists, as reading tells: with containers without presence (RFC 7950 7.5.1) and defaults in use. */
    public boolean has(InstancePath path) {
        return isSeen(path) || (tree.find(path).isPresent() && mayRead.test(path));
    }

    /** Leaves out defaults, each of which may stand for a value that he does not see. */
    private boolean isSeen(InstancePath path) {
        return tree.find(path).filter(node -> node.isGiven() || node instanceof XNode.Inner).isPresent();
    }

    /**
     * Whether a node that is to be replaced exists. NACM asks for no right to write what is there already (RFC 8341 3.2.5);
     * who may not see the node could find out by that what is in it, and so has to have the right to create it in any case.
     *
     * @throws org.opennfx.datastore.error.RpcException access-denied
     */
    public boolean findForReplacing(InstancePath path) {
        if (!isSeen(path)) {
            creation.accept(path);
        }
        return has(path);
    }

    public Commit lastChange(InstancePath path) {
        return changes.apply(path);
    }
}
