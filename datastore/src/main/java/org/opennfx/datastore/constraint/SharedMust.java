package org.opennfx.datastore.constraint;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.Must;
import org.opennfx.datastore.xpath.Expression;
import org.opennfx.datastore.xpath.Read;
import org.opennfx.datastore.xpath.XNode;
import org.opennfx.datastore.xpath.XNode.Inner;
import org.opennfx.datastore.xpath.XPathModel;

/**
 * must of a list whose expression says the same of all entries, such as {@code count(../entry) <= 8}. Checked on the parent, once
 * for all of them (RFC 7950 7.5.3).
 *
 * @param expression on the parent
 */
record SharedMust(InnerSchema context, ListSchema list, Must must, Expression expression, Set<Read> reads) implements Constraint {
    /** Empty where the expression looks at the entry itself. */
    static Optional<Constraint> of(XPathModel model, ListSchema list, Must must) {
        var parent = list.parent().orElseThrow();
        return model.compileOnParent(must.text(), must.prefixes(), list).map(bound -> {
            var reads = new HashSet<>(bound.reads());
            reads.addAll(Presence.reads(model, list));
            return new SharedMust(parent, list, must, bound.expression(), reads);
        });
    }

    @Override
    public List<Violation> check(XNode instance, Run run) {
        var parent = (Inner) instance;
        if (parent.node().child(list).isEmpty() || expression.holds(parent)) {
            return List.of();
        }
        return parent.children(list).stream().map(entry -> MustHold.violation(must, entry)).toList();
    }
}
