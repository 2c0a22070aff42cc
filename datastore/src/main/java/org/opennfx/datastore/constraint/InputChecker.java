package org.opennfx.datastore.constraint;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.xpath.AccessibleTree;
import org.opennfx.datastore.xpath.XPathModel;

/**
 * Checks what rpcs and actions are called with against the constraints on their input (RFC 7950 7.14.2, 7.15.2, 8.1).
 * Safe for any thread.
 */
public final class InputChecker {
    private final XPathModel model;
    /** Compiled when the rpc or action is first called: few of them are. */
    private final Map<ContainerSchema, ConstraintSet> constraints = new ConcurrentHashMap<>();

    public InputChecker(XPathModel model) {
        this.model = model;
    }

    /**
     * Checks one call of an rpc.
     *
     * @param data configuration and state, which expressions see beside the input (RFC 7950 6.4.1); not asked for where
     *     no constraint of the rpc reads it
     * @return every error, in document order, with paths that start with the rpc; none if the input is valid
     */
    public List<RpcError> check(ContainerNode input, Supplier<ContainerNode> data) {
        var set = constraintsOf(input);
        var around = set.readsOutside(input.schema()) ? data.get() : ContainerNode.empty(model.schema().root());
        return errors(set, AccessibleTree.ofInput(model, around, input));
    }

    /**
     * Checks one call of an action.
     *
     * @param at the node that it is invoked on
     * @param data configuration and state, where that node must exist (RFC 8342 6.2), and which expressions see
     * @return every error, in document order, with paths that go through that node and the action; data-missing where
     *     the node does not exist, and none if the input is valid
     */
    public List<RpcError> check(InstancePath at, ContainerNode input, ContainerNode data) {
        return AccessibleTree.ofInput(model, data, at, input)
                .map(tree -> errors(constraintsOf(input), tree))
                .orElseGet(() -> List.of(missing(at)));
    }

    private static RpcError missing(InstancePath at) {
        return RpcError.application(ErrorTag.DATA_MISSING, "the node that the action is of does not exist").at(at);
    }

    private ConstraintSet constraintsOf(ContainerNode input) {
        return constraints.computeIfAbsent(input.schema(), schema -> ConstraintSet.ofInput(model, schema));
    }

    private static List<RpcError> errors(ConstraintSet set, AccessibleTree tree) {
        var side = new Side(set, tree);
        set.all().forEach(constraint -> side.addBelow(tree.input(), constraint));
        var indexes = Indexes.none();
        side.addTo(indexes);
        return Findings.in(side, set, indexes).errors();
    }
}
