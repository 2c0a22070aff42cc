package org.opennfx.server.restconf;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.schema.RpcSchema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.server.operations.Operations;

/**
 * Calls of the operations on subscriptions (RFC 8650 3). A subscription has a session of its own, in which whatever its user
 * does to it happens.
 */
final class SubscriptionCalls {
    private static final String MODULE = "ietf-subscribed-notifications";
    private static final String PUSH = "ietf-yang-push";
    private static final Set<String> OF_THE_SUBSCRIBER =
            Set.of(MODULE + ":modify-subscription", MODULE + ":delete-subscription", PUSH + ":resync-subscription");

    private final Operations operations;
    private final EventSources sources;

    SubscriptionCalls(Operations operations, EventSources sources) {
        this.operations = operations;
        this.sources = sources;
    }

    static boolean concerns(RpcSchema rpc) {
        var module = rpc.name().module();
        return module.equals(MODULE) || module.equals(PUSH);
    }

    /** @throws Refusal with the status that says what is wrong (RFC 8650 3.3) */
    ContainerNode call(Exchange exchange, RpcSchema rpc, List<EditNode> input) {
        try {
            if (rpc.name().local().equals("establish-subscription")) {
                return establish(exchange, rpc, input);
            }
            var own = own(exchange, rpc, input);
            return own.isPresent() ? callOn(own.get(), rpc, input) : operations.invoke(exchange.session(), rpc, input);
        } catch (RpcException e) {
            throw SubscriptionFailures.refusal(e);
        }
    }

    private ContainerNode establish(Exchange exchange, RpcSchema rpc, List<EditNode> input) {
        var source = sources.forSubscription(exchange.request().admission(), exchange.wanted());
        try {
            var output = operations.invoke(source.session(), rpc, input);
            sources.established(source, Long.parseLong(output.leaf("id").orElseThrow()));
            return output;
        } catch (RpcException e) {
            sources.close(source, e.getMessage());
            throw e;
        }
    }

    private Optional<EventSource> own(Exchange exchange, RpcSchema rpc, List<EditNode> input) {
        return OF_THE_SUBSCRIBER.contains(rpc.name().toString())
                ? id(input).flatMap(id -> sources.subscription(exchange.session().user(), id))
                : Optional.empty();
    }

    private static Optional<Long> id(List<EditNode> input) {
        for (var node : input) {
            if (node instanceof EditNode.OfLeaf leaf && leaf.schema().name().local().equals("id")) {
                return leaf.value().map(Long::parseLong);
            }
        }
        return Optional.empty();
    }

    private ContainerNode callOn(EventSource source, RpcSchema rpc, List<EditNode> input) {
        var output = operations.invoke(source.session(), rpc, input);
        source.replied();
        if (rpc.name().local().equals("delete-subscription")) {
            sources.close(source, "it is deleted");
        }
        return output;
    }
}
