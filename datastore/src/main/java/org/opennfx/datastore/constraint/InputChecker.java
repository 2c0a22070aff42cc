package org.opennfx.datastore.constraint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.RpcSchema;
import org.opennfx.datastore.schema.SchemaException;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.xpath.AccessibleTree;
import org.opennfx.datastore.xpath.XPathModel;

/**
 * Checks what rpcs are called with against the constraints on their input (RFC 7950 7.14.2, 8.1). Immutable, and safe for
 * any thread.
 */
public final class InputChecker {
    private final XPathModel model;
    private final Map<NodeName, ConstraintSet> constraints = new HashMap<>();

    /**
     * @throws SchemaException if a must statement has no valid expression
     */
    public InputChecker(XPathModel model) {
        this.model = model;
        model.schema().rpcs().forEach(rpc -> constraints.put(rpc.name(), ConstraintSet.ofInput(model, rpc)));
    }

    /**
     * Checks one call.
     *
     * @param data configuration and state, which expressions see beside the input (RFC 7950 6.4.1); not asked for where
     *     no constraint of the rpc reads it
     * @return every error, in document order, with paths that start with the rpc; none if the input is valid
     */
    public List<RpcError> check(RpcSchema rpc, ContainerNode input, Supplier<ContainerNode> data) {
        var set = Objects.requireNonNull(constraints.get(rpc.name()));
        var around = set.readsOutside(rpc.input()) ? data.get() : ContainerNode.empty(model.schema().root());
        var tree = AccessibleTree.ofInput(model, around, input);
        var side = new Side(set, tree);
        set.all().forEach(constraint -> side.addBelow(tree.input(), constraint));
        var indexes = Indexes.none();
        side.addTo(indexes);
        return Findings.in(side, set, indexes).errors();
    }
}
