package org.opennfx.server.operations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.opennfx.datastore.constraint.InputChecker;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.ActionCall;
import org.opennfx.datastore.host.ActionHandler;
import org.opennfx.datastore.host.Audience;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.ActionSchema;
import org.opennfx.datastore.schema.RpcSchema;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.xpath.XPathModel;

/**
 * The calls of the model's rpcs and actions (RFC 7950 7.14, 7.15). First whether the user may, then whether the input is
 * right; one that nobody implements is refused after that.
 */
final class Invocations {
    private final Datastore datastore;
    private final AccessControl access;
    private final Map<NodeName, RpcHandler> rpcs;
    private final List<ActionHandler> actions;
    private final InputChecker inputs;
    private final Supplier<ContainerNode> data;

    /** @param data configuration and state as they are now */
    Invocations(
            XPathModel model,
            Datastore datastore,
            AccessControl access,
            List<RpcHandler> rpcs,
            List<ActionHandler> actions,
            Supplier<ContainerNode> data) {
        this.datastore = datastore;
        this.access = access;
        this.rpcs = rpcs.stream().collect(Collectors.toUnmodifiableMap(RpcHandler::rpc, Function.identity()));
        this.actions = List.copyOf(actions);
        this.inputs = new InputChecker(model);
        this.data = data;
    }

    boolean implement(NodeName rpc) {
        return rpcs.containsKey(rpc);
    }

    /** @return an instance of the rpc's output */
    ContainerNode invoke(Session session, RpcSchema rpc, List<EditNode> given, Audience audience) {
        var input = input(session, rpc, given);
        session.waitsFor(audience.left());
        var call = new RpcCall(input, session.caller(), rpc.output(), datastore::exclusively, audience);
        return Optional.ofNullable(rpcs.get(rpc.name())).orElseThrow(() -> notImplemented(rpc.name())).invoke(call);
    }

    /** What an rpc is called with by a user who may call it. */
    ContainerNode input(Session session, RpcSchema rpc, List<EditNode> given) {
        access.require(session.user(), rpc.name());
        var input = OperationInput.read(rpc.input(), InstancePath.ROOT, given);
        RpcException.throwIfAny(inputs.check(input, data));
        return input;
    }

    /**
     * @param at the node that the action is called on; whether it exists is told to those only who may read it
     * @return an instance of the action's output
     */
    ContainerNode invoke(Session session, ActionSchema action, InstancePath at, List<EditNode> given) {
        access.requireAction(session.user(), at, action.name());
        var input = OperationInput.read(action.input(), at, given);
        RpcException.throwIfAny(inputs.check(at, input, data.get()));
        var call = new ActionCall(at, input, session.caller(), action.output(), datastore::exclusively);
        return actions.stream()
                .filter(each -> each.implementsAction(action))
                .findFirst()
                .orElseThrow(() -> notImplemented(action.name()))
                .invoke(call);
    }

    private static RpcException notImplemented(NodeName operation) {
        return RpcError.protocol(ErrorTag.OPERATION_NOT_SUPPORTED, operation.local() + " is not implemented on this device")
                .asException();
    }
}
