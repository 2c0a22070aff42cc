package org.opennfx.server.notifications;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.host.StateProvider;
import org.opennfx.datastore.notification.EventStream;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.TreeBuilder;
import org.opennfx.server.operations.AccessControl;

/**
 * The dynamic subscriptions to event streams (RFC 8639 2.4, over NETCONF as in RFC 8640): any number for a session, up to
 * the limit of the settings, each until it is deleted, killed or over, or its session is.
 */
final class DynamicSubscriptions implements StateProvider {
    private final Deliveries deliveries;
    private final Receivers receivers;
    private final AccessControl access;
    private final InstantSource clock;
    private final Notice notice;
    private final EventFilters filters;
    private final Supplier<ContainerNode> running;
    private final AtomicLong lastId = new AtomicLong();
    private final Map<Long, DynamicSubscription> byId = new ConcurrentSkipListMap<>();

    /** @param running where the filters are that subscriptions name */
    DynamicSubscriptions(
            Deliveries deliveries,
            Receivers receivers,
            AccessControl access,
            Notice notice,
            EventFilters filters,
            Supplier<ContainerNode> running) {
        this.deliveries = deliveries;
        this.receivers = receivers;
        this.access = access;
        this.clock = notice.clock();
        this.notice = notice;
        this.filters = filters;
        this.running = running;
    }

    List<RpcHandler> rpcHandlers() {
        return List.of(
                new SubscriptionRpc(NotificationNames.subscribed("establish-subscription"), this::establish),
                new SubscriptionRpc(NotificationNames.subscribed("modify-subscription"), this::modify),
                new SubscriptionRpc(NotificationNames.subscribed("delete-subscription"), this::delete),
                new SubscriptionRpc(NotificationNames.subscribed("kill-subscription"), this::kill));
    }

    private ContainerNode establish(RpcCall call) {
        var receiver = receivers.require(call.caller().sessionId());
        var policy = Policy.of(call.input());
        var stream = deliveries.streams().stream(policy.stream()).orElseThrow(() ->
                bad("stream", "there is no stream " + policy.stream()));
        checkTimes(policy);
        var terms = new Terms(filter(policy.filter(), SubscriptionErrors.ESTABLISH), policy.stopTime());
        requireRoom(call.caller().sessionId());
        var id = lastId.incrementAndGet();
        begin(id, receiver, stream, policy, terms);
        return TreeBuilder.container(call.output(), output -> output.leaf("id", id)
                .leaf("replay-start-time-revision", revised(policy)));
    }

    private void begin(long id, Receiver receiver, EventStream stream, Policy policy, Terms terms) {
        var user = receiver.session().user();
        var self = new AtomicReference<Delivery>();
        var inbox = new Inbox(deliveries.settings().waiting(), clock, () -> deliveries.drop(receiver, self.get()));
        var notices = new SubscriptionNotices(notice, id);
        var delivery = new Delivery(
                receiver, stream, terms, event -> access.mayReceive(user, event.name()), inbox, notices);
        self.set(delivery);
        byId.put(id, new DynamicSubscription(id, receiver, policy, delivery, notices));
        deliveries.begin(delivery, receiver, policy.replayStart(), () -> byId.remove(id));
    }

    private void requireRoom(long sessionId) {
        var most = deliveries.settings().perSession();
        if (byId.values().stream().filter(each -> each.isOf(sessionId)).count() >= most) {
            throw SubscriptionErrors.ESTABLISH.of(
                    "insufficient-resources", "a session can have " + most + " subscriptions at a time");
        }
    }

    private void checkTimes(Policy policy) {
        var now = clock.instant();
        if (policy.replayStart().filter(start -> !start.isBefore(now)).isPresent()) {
            throw bad("replay-start-time", "replay-start-time is not in the past");
        }
        checkStopTime(policy, policy.replayStart().orElse(now));
    }

    private static void checkStopTime(Policy policy, Instant start) {
        if (policy.stopTime().filter(stop -> !stop.isAfter(start)).isPresent()) {
            throw bad("stop-time", "stop-time is not after " + start);
        }
    }

    private static RuntimeException bad(String element, String message) {
        return RpcError.protocol(ErrorTag.INVALID_VALUE, message)
                .with(new ErrorInfo.BadElement(element))
                .asException();
    }

    /** From when on the log has events, where that is later than was asked for. */
    private Optional<Instant> revised(Policy policy) {
        var log = deliveries.streams().log();
        var begin = log.aged().orElse(log.created());
        return policy.replayStart().filter(start -> start.isBefore(begin)).map(_ -> begin);
    }

    private EventFilter filter(Policy.FilterSpec spec, SubscriptionErrors errors) {
        try {
            return switch (spec) {
                case Policy.FilterSpec.None _ -> EventFilter.ALL;
                case Policy.FilterSpec.Subtree(var fragment) -> filters.subtree(fragment);
                case Policy.FilterSpec.XPath(var expression) -> filters.xpath(expression);
                case Policy.FilterSpec.Named(var name) -> filter(configured(name, errors), errors);
            };
        } catch (EventFilters.InvalidFilter e) {
            throw errors.filter(String.valueOf(e.getMessage()));
        }
    }

    private Policy.FilterSpec configured(String name, SubscriptionErrors errors) {
        return running.get().schema().childByModule(NotificationNames.SUBSCRIBED, "filters")
                .flatMap(filters -> running.get().child(filters))
                .flatMap(filters -> ((ContainerNode) filters).entry("stream-filter", name))
                .map(Policy.FilterSpec::of)
                .orElseThrow(() -> errors.filter("there is no filter " + name));
    }

    private ContainerNode modify(RpcCall call) {
        var subscription = own(call, SubscriptionErrors.MODIFY);
        var policy = subscription.policy().modified(call.input());
        checkStopTime(policy, clock.instant());
        var terms = new Terms(filter(policy.filter(), SubscriptionErrors.MODIFY), policy.stopTime());
        receivers.require(call.caller().sessionId()).afterReply(() -> subscription.modify(policy, terms));
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

    private DynamicSubscription own(RpcCall call, SubscriptionErrors errors) {
        return find(call).filter(found -> found.isOf(call.caller().sessionId())).orElseThrow(() -> unknown(call, errors));
    }

    private Optional<DynamicSubscription> find(RpcCall call) {
        return call.input().leaf("id").flatMap(id -> Optional.ofNullable(byId.get(Long.parseLong(id))));
    }

    private static RuntimeException unknown(RpcCall call, SubscriptionErrors errors) {
        var id = call.input().leaf("id").orElse("");
        return errors.of("no-such-subscription", "there is no subscription " + id);
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
