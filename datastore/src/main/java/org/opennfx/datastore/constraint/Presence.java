package org.opennfx.datastore.constraint;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.opennfx.datastore.schema.ChoiceSchema;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.xpath.Read;
import org.opennfx.datastore.xpath.XNode.Inner;
import org.opennfx.datastore.xpath.XPathModel;

/** What it depends on whether a node has to exist below its parent. */
final class Presence {
    private Presence() {}

    /** The parent's existence, the node itself, its conditions, and which cases are in use. */
    static Set<Read> reads(XPathModel model, SchemaNode node) {
        var parent = node.parent().orElseThrow();
        var reads = new HashSet<>(model.readsOfExistence(parent));
        reads.addAll(model.readsOfConditions(node));
        reads.add(new Read(node, parent, Optional.empty()));
        node.cases().forEach(each -> reads.addAll(reads(parent, each.choice())));
        return reads;
    }

    /** Whether a node that has to be given is not. */
    static boolean isMissing(Inner parent, SchemaNode node) {
        return parent.node().child(node).isEmpty() && parent.tree().mayExist(parent, node);
    }

    /** The nodes of all cases of a choice. */
    static Set<Read> reads(InnerSchema parent, ChoiceSchema choice) {
        var reads = new HashSet<Read>();
        for (var child : parent.children()) {
            if (isIn(choice, child)) {
                reads.add(new Read(child, parent, Optional.empty()));
            }
        }
        return reads;
    }

    static boolean isIn(ChoiceSchema choice, SchemaNode node) {
        return choice.cases().stream().anyMatch(each -> each.holds(node));
    }
}
