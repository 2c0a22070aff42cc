package org.opennfx.datastore.constraint;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.schema.When;
import org.opennfx.datastore.xpath.Read;
import org.opennfx.datastore.xpath.XNode;
import org.opennfx.datastore.xpath.XNode.Inner;
import org.opennfx.datastore.xpath.XPathModel;

/** when: a node must not be given where its conditions do not hold (RFC 7950 7.21.5, 8.3.1). Checked on its parent. */
record ConditionHolds(InnerSchema context, SchemaNode node, Set<Read> reads) implements Constraint {
    static ConditionHolds of(XPathModel model, SchemaNode node) {
        var parent = node.parent().orElseThrow();
        var reads = new HashSet<>(model.readsOfConditions(node));
        reads.add(new Read(node, parent, Optional.empty()));
        return new ConditionHolds(parent, node, reads);
    }

    static boolean isBroken(Inner parent, SchemaNode node) {
        return parent.node().child(node).isPresent() && !parent.tree().conditionsHold(parent, node);
    }

    @Override
    public List<Violation> check(XNode instance, Run run) {
        if (!(instance instanceof Inner parent) || !isBroken(parent, node)) {
            return List.of();
        }
        var conditions = node.whens().stream().map(When::text).collect(Collectors.joining("\" and \""));
        var error = RpcError.application(
                        ErrorTag.UNKNOWN_ELEMENT,
                        "there is no " + node.name().local() + " here unless \"" + conditions + "\"")
                .at(parent.path().node(node.name()))
                .with(new ErrorInfo.BadElement(node.name().local()));
        return List.of(new Violation(instance, error));
    }
}
