package org.opennfx.datastore.constraint;

import java.util.List;
import java.util.Set;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.xpath.Read;
import org.opennfx.datastore.xpath.XNode;
import org.opennfx.datastore.xpath.XNode.Inner;
import org.opennfx.datastore.xpath.XPathModel;

/** A mandatory leaf, anydata or anyxml (RFC 7950 7.6.5). Checked on its parent. */
record MandatoryNode(InnerSchema context, SchemaNode node, Set<Read> reads) implements Constraint {
    static MandatoryNode of(XPathModel model, SchemaNode node) {
        return new MandatoryNode(node.parent().orElseThrow(), node, Presence.reads(model, node));
    }

    @Override
    public List<Violation> check(XNode instance, Run run) {
        var parent = (Inner) instance;
        if (!Presence.isMissing(parent, node)) {
            return List.of();
        }
        var error = RpcError.application(ErrorTag.DATA_MISSING, node.name().local() + " is mandatory")
                .at(parent.path().node(node.name()));
        return List.of(new Violation(instance, error));
    }
}
