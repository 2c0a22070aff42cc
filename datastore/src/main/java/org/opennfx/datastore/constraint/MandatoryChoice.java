package org.opennfx.datastore.constraint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.schema.ChoiceSchema;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.xpath.AccessibleTree;
import org.opennfx.datastore.xpath.Read;
import org.opennfx.datastore.xpath.XNode;
import org.opennfx.datastore.xpath.XNode.Inner;
import org.opennfx.datastore.xpath.XPathModel;

/**
 * A mandatory choice (RFC 7950 7.9.4, 15.6). Checked on its parent. It asks for nothing while the conditions of all of
 * its nodes are false.
 */
record MandatoryChoice(InnerSchema context, ChoiceSchema choice, List<SchemaNode> nodes, Set<Read> reads)
        implements Constraint {
    static MandatoryChoice of(XPathModel model, InnerSchema parent, ChoiceSchema choice) {
        var nodes = parent.children().stream().filter(child -> Presence.isIn(choice, child)).toList();
        var reads = new HashSet<>(model.readsOfExistence(parent));
        nodes.forEach(node -> reads.addAll(Presence.reads(model, node)));
        choice.enclosing().forEach(each -> reads.addAll(Presence.reads(parent, each.choice())));
        return new MandatoryChoice(parent, choice, nodes, reads);
    }

    @Override
    public List<Violation> check(XNode instance, Run run) {
        var parent = (Inner) instance;
        var given = nodes.stream().anyMatch(node -> parent.node().child(node).isPresent());
        if (given || !isAskedFor(parent)) {
            return List.of();
        }
        var name = choice.name().local();
        var error = RpcError.application(ErrorTag.DATA_MISSING, "choice " + name + " is mandatory")
                .appTag("missing-choice")
                .at(parent.path())
                .with(new ErrorInfo.MissingChoice(name));
        return List.of(new Violation(instance, error));
    }

    private boolean isAskedFor(Inner parent) {
        return choice.enclosing().stream().allMatch(each -> AccessibleTree.inUse(parent, each))
                && nodes.stream().anyMatch(node -> parent.tree().conditionsHold(parent, node));
    }
}
