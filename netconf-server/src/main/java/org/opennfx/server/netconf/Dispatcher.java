package org.opennfx.server.netconf;

import java.util.Optional;
import org.opennfx.datastore.schema.RpcSchema;
import org.opennfx.datastore.store.DatastoreName;
import org.opennfx.datastore.tree.TreeBuilder;
import org.opennfx.server.notifications.Notifications;
import org.opennfx.server.operations.Operations;
import org.opennfx.server.operations.Session;
import org.opennfx.server.view.View;

/** Hands each request of a session to the operation that it asks for. */
final class Dispatcher {
    private final Operations operations;
    private final Notifications notifications;
    private final Session session;

    Dispatcher(Operations operations, Notifications notifications, Session session) {
        this.operations = operations;
        this.notifications = notifications;
        this.session = session;
    }

    /** @throws org.opennfx.datastore.error.RpcException what the reply has to say instead */
    Reply execute(Request request) {
        return switch (request) {
            case Request.Get(var selection, var defaults) -> base(operations.get(session, selection, defaults));
            case Request.GetConfig(var source, var wanted, var versions) ->
                base(operations.getConfig(session, source, wanted, versions));
            case Request.EditConfig(var target, var config, var options, var expected, var withEtag) -> {
                operations.editConfig(session, target, config, options, expected);
                yield changed(target, withEtag);
            }
            case Request.CopyConfig(var target, var source, var defaults) ->
                done(() -> operations.copyConfig(session, target, source, defaults));
            case Request.EditFromFile(var target, var config, var options, var withEtag) -> {
                operations.editConfig(session, target, config, options);
                yield changed(target, withEtag);
            }
            case Request.SaveConfig(var target, var source, var defaults) ->
                done(() -> operations.saveConfig(session, target, source, defaults));
            case Request.DeleteFile(var target) -> done(() -> operations.deleteConfig(session, target));
            case Request.DeleteConfig(var target) -> done(() -> operations.deleteConfig(session, target));
            case Request.Lock(var target) -> done(() -> operations.lock(session, target));
            case Request.Unlock(var target) -> done(() -> operations.unlock(session, target));
            case Request.PartialLock(var select, var rpc) -> partialLock(select, rpc);
            case Request.PartialUnlock(var id) -> done(() -> operations.partialUnlock(session, id));
            case Request.Validate(var source) -> done(() -> operations.validate(session, source));
            case Request.Commit(var how, var withEtag) -> {
                var etag = operations.commit(session, how);
                yield withEtag ? new Reply.Ok(Optional.of(etag)) : new Reply.Ok();
            }
            case Request.CancelCommit(var persistId) -> done(() -> operations.cancelCommit(session, persistId));
            case Request.DiscardChanges() -> done(() -> operations.discardChanges(session));
            case Request.CloseSession() -> done(() -> operations.closeSession(session));
            case Request.KillSession(var id) -> done(() -> operations.killSession(session, id));
            case Request.GetData(var source, var wanted, var versions) ->
                new Reply.Data(operations.getData(session, source, wanted, versions), DataParameters.NAMESPACE);
            case Request.EditData(
                    var target, ConditionalEdit(var config, var expected), var defaultOperation, var withEtag) -> {
                var written = operations.editData(session, target, config, defaultOperation, expected);
                yield changed(written, withEtag);
            }
            case Request.Compare(var comparison, var rpc) ->
                new Reply.Output(operations.compare(session, comparison, rpc));
            case Request.EditDataFromFile(var target, var config, var defaultOperation, var withEtag) ->
                changed(operations.editData(session, target, config, defaultOperation), withEtag);
            case Request.Subscribe(var subscription) ->
                done(() -> notifications.createSubscription(session, subscription));
            case Request.Invoke(var rpc, var input) -> new Reply.Output(operations.invoke(session, rpc, input));
            case Request.InvokeAction(var action, var at, var input) ->
                new Reply.Output(operations.invoke(session, action, at, input));
            case Request.OfDialect(var call) -> new Reply.OfDialect(call.get());
        };
    }

    private static Reply.Data base(View content) {
        return new Reply.Data(content, MessageXml.BASE);
    }

    private Reply partialLock(PartialLockSelect select, RpcSchema rpc) {
        var lock = operations.partialLock(session, select.texts(), select);
        return new Reply.Output(TreeBuilder.container(
                rpc.output(), output -> output.leaf("lock-id", lock.id()).values("locked-node", lock.nodes())));
    }

    private Reply changed(DatastoreName target, boolean withEtag) {
        return withEtag ? new Reply.Ok(Optional.of(operations.etag(session, target))) : new Reply.Ok();
    }

    private static Reply done(Runnable operation) {
        operation.run();
        return new Reply.Ok();
    }
}
