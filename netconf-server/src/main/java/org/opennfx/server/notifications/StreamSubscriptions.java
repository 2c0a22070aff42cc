package org.opennfx.server.notifications;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.notification.EventStream;
import org.opennfx.datastore.notification.ReplayStart;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** Makes and changes subscriptions to event streams (RFC 8639 2.4.2 and 2.4.3). */
final class StreamSubscriptions {
    private final Deliveries deliveries;
    private final VisibleEvents visible;
    private final Notice notice;
    private final EventFilters filters;
    private final Supplier<ContainerNode> running;
    private final InstantSource clock;

    /** @param running where the filters are that subscriptions name */
    StreamSubscriptions(
            Deliveries deliveries, VisibleEvents visible, Notice notice, EventFilters filters, Supplier<ContainerNode> running) {
        this.deliveries = deliveries;
        this.visible = visible;
        this.notice = notice;
        this.filters = filters;
        this.running = running;
        this.clock = notice.clock();
    }

    /** A request that can be granted. */
    record Request(Policy policy, EventStream stream, Terms terms, Optional<Instant> revisedStart) {
        /** Writes what the reply says of it. */
        void write(TreeBuilder output) {
            output.leaf("replay-start-time-revision", revisedStart);
        }
    }

    /** @throws org.opennfx.datastore.error.RpcException what of the request is wrong */
    Request read(InnerNode input) {
        var policy = Policy.of(input);
        var stream = deliveries.streams().stream(policy.stream()).orElseThrow(() -> RpcError.protocol(
                        ErrorTag.INVALID_VALUE, "there is no stream " + policy.stream())
                .with(new ErrorInfo.BadElement("stream"))
                .asException());
        checkTimes(policy);
        var terms = new Terms(filter(policy.filter(), SubscriptionErrors.ESTABLISH), policy.stopTime());
        return new Request(policy, stream, terms, revised(policy));
    }

    /** Begins to deliver when the reply is out. */
    StreamSubscription begin(long id, Receiver receiver, Request request, Runnable over) {
        var user = receiver.session().user();
        var notices = new SubscriptionNotices(notice, id, receiver.uri(id));
        var delivery = new Delivery(
                deliveries,
                receiver,
                request.stream(),
                request.terms(),
                event -> visible.to(user, event),
                notices);
        deliveries.begin(delivery, receiver, request.policy().replayStart().map(ReplayStart.Since::new), over);
        return new StreamSubscription(id, receiver, request.policy(), delivery, notices);
    }

    /** @throws org.opennfx.datastore.error.RpcException what is wrong; the subscription is as it was */
    void modify(StreamSubscription subscription, InnerNode input) {
        var policy = subscription.policy().modified(input);
        Times.requireStopAfter(policy.stopTime(), clock.instant());
        var terms = new Terms(filter(policy.filter(), SubscriptionErrors.MODIFY), policy.stopTime());
        // what happened until now is still for the terms of until now, told or not
        subscription.receiver().afterReply(() -> deliveries.streams().between(() -> subscription.modify(policy, terms)));
    }

    private void checkTimes(Policy policy) {
        var now = clock.instant();
        if (policy.replayStart().filter(start -> !start.isBefore(now)).isPresent()) {
            throw RpcError.protocol(ErrorTag.INVALID_VALUE, "replay-start-time is not in the past")
                    .with(new ErrorInfo.BadElement("replay-start-time"))
                    .asException();
        }
        Times.requireStopAfter(policy.stopTime(), policy.replayStart().orElse(now));
    }

    /** From when on the log has events, where that is later than was asked for. */
    private Optional<Instant> revised(Policy policy) {
        var log = deliveries.streams().log();
        var begin = log.aged().orElse(log.created());
        return policy.replayStart().filter(start -> start.isBefore(begin)).map(_ -> begin);
    }

    private EventFilter filter(FilterSpec spec, SubscriptionErrors errors) {
        try {
            return switch (spec) {
                case FilterSpec.None _ -> EventFilter.ALL;
                case FilterSpec.Subtree(var filter) -> filters.subtree(filter);
                case FilterSpec.XPath(var expression) -> filters.xpath(expression);
                case FilterSpec.Named(var name) -> filter(
                        FilterNodes.STREAM.configured(running.get(), name)
                                .orElseThrow(() -> errors.filter("there is no filter " + name)),
                        errors);
            };
        } catch (EventFilters.InvalidFilter e) {
            throw errors.filter(String.valueOf(e.getMessage()));
        }
    }
}
