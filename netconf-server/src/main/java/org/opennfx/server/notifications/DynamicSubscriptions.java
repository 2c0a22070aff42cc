package org.opennfx.server.notifications;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.host.StateProvider;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.TreeBuilder;

/**
 * The dynamic subscriptions to event streams and datastores (RFC 8639 2.4 and 8641 4.4, over NETCONF as in RFC 8640): any
 * number for a session, up to the limit of the settings, each until it is deleted, killed or over, or its session is.
 */
final class DynamicSubscriptions implements StateProvider {
    private final Deliveries deliveries;
    private final Receivers receivers;
    private final StreamSubscriptions streams;
    private final DatastoreSubscriptions datastores;
    private final AtomicLong lastId = new AtomicLong();
    private final Map<Long, DynamicSubscription> byId = new ConcurrentSkipListMap<>();

    DynamicSubscriptions(
            Deliveries deliveries, Receivers receivers, StreamSubscriptions streams, DatastoreSubscriptions datastores) {
        this.deliveries = deliveries;
        this.receivers = receivers;
        this.streams = streams;
        this.datastores = datastores;
    }

    List<RpcHandler> rpcHandlers() {
        return List.of(
                RpcHandler.of(NotificationNames.subscribed("establish-subscription"), this::establish),
                RpcHandler.of(NotificationNames.subscribed("modify-subscription"), this::modify),
                RpcHandler.of(NotificationNames.subscribed("delete-subscription"), this::delete),
                RpcHandler.of(NotificationNames.subscribed("kill-subscription"), this::kill),
                RpcHandler.of(NotificationNames.push("resync-subscription"), this::resync));
    }

    private ContainerNode establish(RpcCall call) {
        var receiver = receivers.require(call.caller().sessionId());
        useEncoding(call, receiver);
        return PushPolicy.isDatastore(call.input()) ? establishPush(call, receiver) : establishStream(call, receiver);
    }

    private ContainerNode establishStream(RpcCall call, Receiver receiver) {
        var request = streams.read(call.input());
        requireRoom(receiver);
        var id = lastId.incrementAndGet();
        byId.put(id, streams.begin(id, receiver, request, () -> byId.remove(id)));
        return TreeBuilder.container(call.output(), output -> request.write(identified(output, id, receiver)));
    }

    private ContainerNode establishPush(RpcCall call, Receiver receiver) {
        var request = datastores.read(receiver, call.input());
        requireRoom(receiver);
        var id = lastId.incrementAndGet();
        byId.put(id, datastores.begin(id, receiver, request, () -> byId.remove(id)));
        return TreeBuilder.container(call.output(), output -> identified(output, id, receiver));
    }

    private static TreeBuilder identified(TreeBuilder output, long id, Receiver receiver) {
        return NotificationNames.writeUri(output.leaf("id", id), receiver.uri(id));
    }

    private static void useEncoding(RpcCall call, Receiver receiver) {
        var prefix = NotificationNames.SUBSCRIBED + ":";
        var asked = call.input().leaf("encoding").map(identity -> identity.substring(prefix.length()));
        if (asked.filter(encoding -> !receiver.use(NotificationNames.subscribed(encoding))).isPresent()) {
            throw SubscriptionErrors.ESTABLISH.of("encoding-unsupported", asked.get() + " is not to be had here");
        }
    }

    private void requireRoom(Receiver receiver) {
        var most = deliveries.settings().perSession();
        if (byId.values().stream().filter(each -> each.isOf(receiver.session().id())).count() >= most) {
            throw SubscriptionErrors.ESTABLISH.of(
                    "insufficient-resources", "a session can have " + most + " subscriptions at a time");
        }
    }

    private ContainerNode modify(RpcCall call) {
        switch (own(call, SubscriptionErrors.MODIFY)) {
            case StreamSubscription subscription -> streams.modify(subscription, call.input());
            case DatastoreSubscription subscription -> datastores.modify(subscription, call.input());
        }
        return ContainerNode.empty(call.output());
    }

    private ContainerNode delete(RpcCall call) {
        own(call, SubscriptionErrors.DELETE).delete();
        return ContainerNode.empty(call.output());
    }

    private ContainerNode kill(RpcCall call) {
        find(call).orElseThrow(() -> unknown(call, SubscriptionErrors.DELETE)).kill();
        return ContainerNode.empty(call.output());
    }

    private ContainerNode resync(RpcCall call) {
        if (ownOf(call).orElse(null) instanceof DatastoreSubscription subscription) {
            datastores.resync(subscription);
            return ContainerNode.empty(call.output());
        }
        throw PushErrors.RESYNC.of(
                NotificationNames.push("no-such-subscription-resync"), "there is no subscription " + id(call) + " to a datastore");
    }

    private DynamicSubscription own(RpcCall call, SubscriptionErrors errors) {
        return ownOf(call).orElseThrow(() -> unknown(call, errors));
    }

    private Optional<DynamicSubscription> ownOf(RpcCall call) {
        return find(call).filter(found -> found.isOf(call.caller().sessionId()));
    }

    private Optional<DynamicSubscription> find(RpcCall call) {
        return call.input().leaf("id").flatMap(id -> Optional.ofNullable(byId.get(Long.parseLong(id))));
    }

    private static RuntimeException unknown(RpcCall call, SubscriptionErrors errors) {
        return errors.of("no-such-subscription", "there is no subscription " + id(call));
    }

    private static String id(RpcCall call) {
        return call.input().leaf("id").orElse("");
    }

    /** Running is this now. */
    void committed(ContainerNode running) {
        for (var subscription : byId.values()) {
            if (subscription instanceof DatastoreSubscription push) {
                push.committed(running);
            }
        }
    }

    void sessionEnded(long sessionId) {
        byId.values().stream().filter(each -> each.isOf(sessionId)).forEach(DynamicSubscription::delete);
    }

    @Override
    public List<DataNode> state(Schema schema) {
        return List.of(TreeBuilder.container(container(schema, "streams"), this::streams), subscriptions(schema));
    }

    private void streams(TreeBuilder all) {
        var log = deliveries.streams().log();
        for (var stream : deliveries.streams().streams()) {
            all.entry("stream", entry -> entry.leaf("name", stream.name())
                    .leaf("description", stream.description())
                    .empty("replay-support")
                    .leaf("replay-log-creation-time", log.created())
                    .leaf("replay-log-aged-time", log.aged()));
        }
    }

    private DataNode subscriptions(Schema schema) {
        var all = container(schema, "subscriptions");
        var list = (ListSchema) all.child("subscription").orElseThrow();
        return TreeBuilder.container(
                all, content -> byId.values().forEach(each -> content.entry("subscription", entry -> each.write(entry, list))));
    }

    private static ContainerSchema container(Schema schema, String name) {
        return (ContainerSchema) schema.root().childByModule(NotificationNames.SUBSCRIBED, name).orElseThrow();
    }
}
