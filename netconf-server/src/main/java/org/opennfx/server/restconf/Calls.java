package org.opennfx.server.restconf;

import java.util.List;
import java.util.Set;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.RpcSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.Rendition;
import org.opennfx.server.compare.Comparison;
import org.opennfx.server.http.HttpAnswer;
import org.opennfx.server.operations.Operations;

/** Answers POST on rpcs and actions (RFC 8040 4.4.2). */
final class Calls {
    private final Schema schema;
    private final Operations operations;
    private final SubscriptionCalls subscriptions;
    private final ComparisonCall comparison;

    Calls(Schema schema, Operations operations, SubscriptionCalls subscriptions, ComparisonCall comparison) {
        this.subscriptions = subscriptions;
        this.comparison = comparison;
        this.schema = schema;
        this.operations = operations;
    }

    HttpAnswer call(Exchange exchange, Resource.Operation target) {
        var input = input(exchange, target.rpc().input(), target.rpc().name());
        return output(exchange, target.rpc().name(), invoke(exchange, target.rpc(), input));
    }

    private ContainerNode invoke(Exchange exchange, RpcSchema rpc, List<EditNode> input) {
        if (Comparison.isAskedForBy(rpc)) {
            return comparison.call(exchange, rpc, input);
        }
        return SubscriptionCalls.concerns(rpc)
                ? subscriptions.call(exchange, rpc, input)
                : operations.invoke(exchange.session(), rpc, input);
    }

    HttpAnswer call(Exchange exchange, Resource.Action target) {
        var action = target.action();
        var input = input(exchange, action.input(), action.name());
        return output(exchange, action.name(), operations.invoke(exchange.session(), action, target.at(), input));
    }

    private List<EditNode> input(Exchange exchange, ContainerSchema input, NodeName operation) {
        Query.of(exchange.query(), Set.of());
        return exchange.hasBody()
                ? new Body(schema, exchange.body(), exchange.sent()).input(input, operation.module(), operation.namespace())
                : List.of();
    }

    private HttpAnswer output(Exchange exchange, NodeName operation, ContainerNode output) {
        if (output.children().isEmpty()) {
            return HttpAnswer.of(204);
        }
        var name = new NodeName(operation.module(), operation.namespace(), "output");
        return HttpAnswer.of(200).body(
                exchange.wanted().mediaType(),
                new DataBody(schema, exchange.wanted()).in(name, output, Rendition.AS_IS));
    }
}
