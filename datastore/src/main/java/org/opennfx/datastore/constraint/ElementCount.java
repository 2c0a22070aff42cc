package org.opennfx.datastore.constraint;

import java.util.List;
import java.util.Set;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.schema.Bounds;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.ListNode;
import org.opennfx.datastore.xpath.Read;
import org.opennfx.datastore.xpath.XNode;
import org.opennfx.datastore.xpath.XNode.Inner;
import org.opennfx.datastore.xpath.XPathModel;

/** min-elements and max-elements (RFC 7950 7.7.5, 7.7.6, 15.2, 15.3). Checked on the parent of the list or leaf-list. */
record ElementCount(InnerSchema context, SchemaNode node, Bounds bounds, Set<Read> reads) implements Constraint {
    static ElementCount of(XPathModel model, SchemaNode node, Bounds bounds) {
        return new ElementCount(node.parent().orElseThrow(), node, bounds, Presence.reads(model, node));
    }

    @Override
    public List<Violation> check(XNode instance, Run run) {
        var parent = (Inner) instance;
        var count = parent.node().child(node).map(ElementCount::size).orElse(0);
        if (count > bounds.max()) {
            return violation(parent, "at most " + bounds.max(), "too-many-elements");
        }
        return count < bounds.min() && parent.tree().mayExist(parent, node)
                ? violation(parent, "at least " + bounds.min(), "too-few-elements")
                : List.of();
    }

    private static int size(DataNode node) {
        return switch (node) {
            case ListNode list -> list.entries().size();
            case LeafListNode leafList -> leafList.values().size();
            default -> 1;
        };
    }

    private List<Violation> violation(Inner parent, String allowed, String appTag) {
        var error = RpcError.application(
                        ErrorTag.OPERATION_FAILED, "there must be " + allowed + " of " + node.name().local())
                .appTag(appTag)
                .at(parent.path().node(node.name()));
        return List.of(new Violation(parent, error));
    }
}
