package org.opennfx.datastore.constraint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.schema.Must;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.xpath.Expression;
import org.opennfx.datastore.xpath.Read;
import org.opennfx.datastore.xpath.XNode;
import org.opennfx.datastore.xpath.XPathModel;

/** must (RFC 7950 7.5.3, 15.4). */
record MustHold(SchemaNode context, Must must, Expression expression, Set<Read> reads) implements Constraint {
    static MustHold of(XPathModel model, SchemaNode context, Must must) {
        var bound = model.compile(must.text(), must.prefixes(), context);
        var reads = new HashSet<>(bound.reads());
        reads.addAll(model.readsOfExistence(context));
        return new MustHold(context, must, bound.expression(), reads);
    }

    @Override
    public List<Violation> check(XNode instance, Run run) {
        return expression.holds(instance) ? List.of() : List.of(violation(must, instance));
    }

    static Violation violation(Must must, XNode instance) {
        var message = must.message().orElseGet(() -> "must \"" + must.text() + "\" is not true");
        var error = RpcError.application(ErrorTag.OPERATION_FAILED, message)
                .appTag(must.appTag().orElse("must-violation"))
                .at(instance.path());
        return new Violation(instance, error);
    }
}
