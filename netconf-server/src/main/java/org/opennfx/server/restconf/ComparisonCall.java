package org.opennfx.server.restconf;

import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.schema.RpcSchema;
import org.opennfx.datastore.tree.AnyNode;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.server.compare.Comparison;
import org.opennfx.server.notifications.EventFilters;
import org.opennfx.server.operations.Operations;
import org.opennfx.server.view.ReadableDatastore;
import org.opennfx.server.view.Selection;

/** The call of compare (RFC 9144 4), with its parameters as the model has them. */
record ComparisonCall(Operations operations, EventFilters filters) {

    ContainerNode call(Exchange exchange, RpcSchema rpc, List<EditNode> given) {
        var input = operations.input(exchange.session(), rpc, given);
        var wanted = new Comparison(
                datastore(input, "source"),
                datastore(input, "target"),
                filter(input),
                input.has("all"),
                input.has("report-origin"));
        return operations.compare(exchange.session(), wanted, rpc);
    }

    private static ReadableDatastore datastore(ContainerNode input, String parameter) {
        var identity = input.leaf(parameter).orElseThrow();
        return ReadableDatastore.ofIdentity(identity).orElseThrow(() -> bad(parameter, "there is no datastore " + identity));
    }

    private Optional<Selection> filter(ContainerNode input) {
        var subtree = input.schema().child("subtree-filter").flatMap(input::child).map(AnyNode.class::cast);
        try {
            if (subtree.isPresent()) {
                return Optional.of(filters.contentSubtree(subtree.get()));
            }
            var expression = input.leaf("xpath-filter");
            return expression.isPresent() ? Optional.of(filters.contentXPath(expression.get())) : Optional.empty();
        } catch (EventFilters.InvalidFilter | EventFilters.SelectsNothing e) {
            throw bad(subtree.isPresent() ? "subtree-filter" : "xpath-filter", e.getMessage());
        }
    }

    private static RpcException bad(String parameter, String why) {
        return RpcError.application(ErrorTag.INVALID_VALUE, why)
                .with(new ErrorInfo.BadElement(parameter))
                .asException();
    }
}
