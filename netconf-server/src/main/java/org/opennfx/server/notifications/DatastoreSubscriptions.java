package org.opennfx.server.notifications;

import java.time.InstantSource;
import org.opennfx.datastore.codec.XmlText;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.server.view.ReadableDatastore;
import org.opennfx.server.view.Selection;

/** Makes and changes subscriptions to datastores (RFC 8641 4.4). */
final class DatastoreSubscriptions {
    private final DatastoreContents contents;
    private final Notice notice;
    private final EventFilters filters;
    private final NotificationSettings settings;
    private final InstantSource clock;

    DatastoreSubscriptions(
            DatastoreContents contents, Notice notice, EventFilters filters, NotificationSettings settings) {
        this.contents = contents;
        this.notice = notice;
        this.filters = filters;
        this.settings = settings;
        this.clock = notice.clock();
    }

    /** A request that can be granted. */
    record Request(PushPolicy policy, Selection selection) {}

    /** @throws RpcException what of the request is wrong */
    Request read(Receiver receiver, InnerNode input) {
        var trigger = UpdateTrigger.read(input).orElseThrow(() -> RpcError.protocol(
                        ErrorTag.MISSING_ELEMENT, "there is neither periodic nor on-change")
                .with(new ErrorInfo.BadElement(UpdateTrigger.PERIODIC.local()))
                .asException());
        return checked(receiver, policy(input, trigger), PushErrors.ESTABLISH);
    }

    private PushPolicy policy(InnerNode input, UpdateTrigger trigger) {
        var stopTime = Times.leaf(input, "stop-time");
        Times.requireStopAfter(stopTime, clock.instant());
        return new PushPolicy(datastore(input), FilterNodes.DATASTORE.read(input), stopTime, trigger);
    }

    private static ReadableDatastore datastore(InnerNode input) {
        var identity = PushPolicy.datastore(input);
        return ReadableDatastore.ofIdentity(identity)
                .filter(DatastoreContents::isSubscribable)
                .orElseThrow(() -> PushErrors.ESTABLISH.of(
                        NotificationNames.push("datastore-not-subscribable"), identity + " cannot be subscribed to"));
    }

    private Request checked(Receiver receiver, PushPolicy policy, PushErrors errors) {
        requirePeriod(policy.trigger(), errors);
        var request = request(receiver, policy, errors);
        switch (policy.trigger()) {
            case UpdateTrigger.Periodic _ -> requireRoom(receiver, request, NotificationNames.push("update-too-big"), errors);
            case UpdateTrigger.OnChange onChange -> {
                requireKnownChanges(request, errors);
                if (onChange.syncOnStart()) {
                    requireRoom(receiver, request, NotificationNames.push("sync-too-big"), errors);
                }
            }
        }
        return request;
    }

    private Request request(Receiver receiver, PushPolicy policy, PushErrors errors) {
        return new Request(policy, selection(policy.filter(), errors).metered(receiver.session().filterWork()));
    }

    /** A dampening period of 0 is none. */
    private void requirePeriod(UpdateTrigger trigger, PushErrors errors) {
        var none = trigger instanceof UpdateTrigger.OnChange && trigger.centiseconds() == 0;
        if (!none && trigger.centiseconds() < settings.shortestPeriod()) {
            throw errors.period(settings.shortestPeriod());
        }
    }

    private void requireKnownChanges(Request request, PushErrors errors) {
        if (contents.selectsState(request.policy().datastore(), request.selection())) {
            throw errors.of(
                    NotificationNames.push("on-change-unsupported"),
                    "state is selected, and it is not known when it changes: subscribe to it periodically");
        }
    }

    private void requireRoom(Receiver receiver, Request request, NodeName reason, PushErrors errors) {
        var size = new XmlText(notice.schema()).length(content(receiver, request));
        if (size > settings.largestUpdate()) {
            throw errors.tooBig(reason, size, settings.largestUpdate());
        }
    }

    private ContainerNode content(Receiver receiver, Request request) {
        return contents.now(receiver.session().user(), request.policy().datastore(), request.selection());
    }

    private Selection selection(FilterSpec spec, PushErrors errors) {
        try {
            return switch (spec) {
                case FilterSpec.None _ -> Selection.EVERYTHING;
                case FilterSpec.Subtree(var filter) -> filters.contentSubtree(filter);
                case FilterSpec.XPath(var expression) -> filters.contentXPath(expression);
                case FilterSpec.Named(var name) -> selection(
                        FilterNodes.DATASTORE.configured(contents.running().get(), name)
                                .orElseThrow(() -> errors.filter("there is no filter " + name)),
                        errors);
            };
        } catch (EventFilters.SelectsNothing e) {
            throw errors.of(NotificationNames.push("unchanging-selection"), String.valueOf(e.getMessage()));
        } catch (EventFilters.InvalidFilter e) {
            throw errors.filter(String.valueOf(e.getMessage()));
        }
    }

    /** Begins to send when the reply is out. */
    DatastoreSubscription begin(long id, Receiver receiver, Request request, Runnable over) {
        var inbox = new PushInbox(settings.waiting(), clock);
        var updates = new Updates(
                id,
                receiver,
                notice,
                name -> contents.access().mayReceive(receiver.session().user(), name),
                settings.largestUpdate());
        var subscription = new DatastoreSubscription(
                id,
                receiver,
                request.policy(),
                push(receiver.session().user(), request, updates, inbox),
                updates,
                inbox,
                new SubscriptionNotices(notice, id, receiver.uri(id)));
        receiver.afterReply(() -> Thread.ofVirtual()
                .name("updates for session " + receiver.session().id())
                .start(() -> {
                    try {
                        subscription.run();
                    } finally {
                        over.run();
                        receiver.over();
                    }
                }));
        return subscription;
    }

    private Push push(String user, Request request, Updates updates, PushInbox inbox) {
        return switch (request.policy().trigger()) {
            case UpdateTrigger.Periodic _ -> new PeriodicPush(user, request, contents, updates, clock);
            case UpdateTrigger.OnChange _ -> new ChangePush(user, request, contents, updates, inbox, clock);
        };
    }

    /**
     * What is not given of the trigger stays as it is; of the filter and the stop-time what is not given is none.
     *
     * @throws RpcException what is wrong; the subscription is as it was
     */
    void modify(DatastoreSubscription subscription, InnerNode input) {
        var present = subscription.policy();
        var trigger = UpdateTrigger.read(input)
                .map(given -> present.trigger().modified(given).orElseThrow(() -> cannotChange("periodic and on-change")))
                .orElse(present.trigger());
        if (PushPolicy.isDatastore(input) && !PushPolicy.datastore(input).equals(present.datastore().identity())) {
            throw cannotChange("the datastore");
        }
        var stopTime = Times.leaf(input, "stop-time");
        Times.requireStopAfter(stopTime, clock.instant());
        var policy = new PushPolicy(present.datastore(), FilterNodes.DATASTORE.read(input), stopTime, trigger);
        var request = checked(subscription.receiver(), policy, PushErrors.MODIFY);
        subscription.receiver().afterReply(() -> subscription.modify(request));
    }

    private static RpcException cannotChange(String what) {
        return RpcError.protocol(ErrorTag.INVALID_VALUE, what + " cannot be exchanged: establish another subscription")
                .asException();
    }

    /**
     * RFC 8641 4.4.4.
     *
     * @throws RpcException the subscription is periodic, or was to be sent changes alone
     */
    void resync(DatastoreSubscription subscription) {
        if (!(subscription.policy().trigger() instanceof UpdateTrigger.OnChange(_, var sync, _) && sync)) {
            throw PushErrors.RESYNC.of(
                    NotificationNames.push("on-change-sync-unsupported"),
                    "this subscription is not sent its whole selection on request");
        }
        var request = request(subscription.receiver(), subscription.policy(), PushErrors.RESYNC);
        requireRoom(subscription.receiver(), request, NotificationNames.push("sync-too-big"), PushErrors.RESYNC);
        subscription.receiver().afterReply(subscription::resync);
    }
}
