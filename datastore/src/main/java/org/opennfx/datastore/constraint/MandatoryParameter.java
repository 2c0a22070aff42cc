package org.opennfx.datastore.constraint;

import java.util.List;
import java.util.Set;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.xpath.Read;
import org.opennfx.datastore.xpath.XNode;
import org.opennfx.datastore.xpath.XNode.Inner;
import org.opennfx.datastore.xpath.XPathModel;

/**
 * A mandatory leaf, anydata or anyxml in the input of an rpc (RFC 7950 7.14.2): without it the message is at fault, and
 * not the data (RFC 6241 appendix A). Checked on its parent.
 */
record MandatoryParameter(InnerSchema context, SchemaNode node, Set<Read> reads) implements Constraint {
    static MandatoryParameter of(XPathModel model, SchemaNode node) {
        return new MandatoryParameter(node.parent().orElseThrow(), node, Presence.reads(model, node));
    }

    @Override
    public List<Violation> check(XNode instance, Run run) {
        if (!Presence.isMissing((Inner) instance, node)) {
            return List.of();
        }
        var name = node.name().local();
        var error = RpcError.protocol(ErrorTag.MISSING_ELEMENT, name + " is missing")
                .with(new ErrorInfo.BadElement(name))
                .at(instance.path());
        return List.of(new Violation(instance, error));
    }
}
