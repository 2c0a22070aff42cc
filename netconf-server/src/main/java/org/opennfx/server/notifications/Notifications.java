package org.opennfx.server.notifications;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.host.StateProvider;
import org.opennfx.datastore.notification.EventStreams;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.store.CommitListener;
import org.opennfx.datastore.store.Committed;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.xpath.XPathModel;
import org.opennfx.server.operations.AccessControl;
import org.opennfx.server.operations.Session;
import org.opennfx.server.operations.SessionEnd;
import org.opennfx.server.operations.SessionListener;

/** All that has to do with notifications, for the server to wire. Subscriptions end with their sessions. */
public final class Notifications implements SessionListener, CommitListener {
    private static final NodeName CREATE_SUBSCRIPTION = new NodeName(
            NotificationNames.NOTIFICATIONS, NotificationNames.NOTIFICATIONS_NAMESPACE, "create-subscription");

    private final AccessControl access;
    private final EventStreams streams;
    private final EventFilters filters;
    private final Receivers receivers = new Receivers();
    private final Backlog backlog = new Backlog();
    private final LegacySubscriptions legacy;
    private final DynamicSubscriptions dynamic;
    private final List<StateProvider> state;

    /**
     * @param running configuration as it is now
     * @param intended what is meant by a configuration
     * @param operational the same with the state of now; asked once there are sessions
     */
    public Notifications(
            XPathModel model,
            EventStreams streams,
            EventFilters filters,
            AccessControl access,
            Supplier<ContainerNode> running,
            UnaryOperator<ContainerNode> intended,
            Supplier<ContainerNode> operational,
            InstantSource clock,
            NotificationSettings settings) {
        this.access = access;
        this.streams = streams;
        this.filters = filters;
        var deliveries = new Deliveries(streams, settings, clock, backlog);
        var notice = new Notice(model.schema(), clock);
        var visible = new VisibleEvents(access, model.schema());
        legacy = new LegacySubscriptions(streams, visible, deliveries, clock, new LegacyNotices(notice));
        var contents = new DatastoreContents(model, access, running, intended, operational);
        dynamic = new DynamicSubscriptions(
                deliveries,
                receivers,
                new StreamSubscriptions(deliveries, visible, notice, filters, running),
                new DatastoreSubscriptions(contents, notice, filters, settings));
        state = List.of(new StreamState(streams), dynamic);
    }

    /** What a hello has to say of it (RFC 5277 3.1 and 6). */
    public static List<String> capabilities() {
        return List.of(
                "urn:ietf:params:netconf:capability:notification:1.0",
                "urn:ietf:params:netconf:capability:interleave:1.0");
    }

    public List<StateProvider> stateProviders() {
        return state;
    }

    public List<RpcHandler> rpcHandlers() {
        return dynamic.rpcHandlers();
    }

    /** Makes a session one that can subscribe, until it ends. */
    public void attach(Receiver receiver) {
        receivers.add(receiver);
    }

    /**
     * RFC 5277 2.1.1. Notifications begin after the reply.
     *
     * @throws org.opennfx.datastore.error.RpcException access-denied, or what of the request is wrong
     */
    public void createSubscription(Session session, CreateSubscription request) {
        access.require(session.user(), CREATE_SUBSCRIPTION);
        legacy.create(receivers.require(session.id()), request);
    }

    /** What waits for subscribers. */
    public Backlog backlog() {
        return backlog;
    }

    /** The streams that there are, and the log behind them. */
    public EventStreams streams() {
        return streams;
    }

    /** What a subscription can say of the events that it wants. */
    public EventFilters filters() {
        return filters;
    }

    /**
     * As {@link #createSubscription}, for who reads a stream as a resource (RFC 8040 3.8); whether he may is not asked here.
     *
     * @throws org.opennfx.datastore.error.RpcException what of the request is wrong
     */
    public void read(Receiver receiver, CreateSubscription request) {
        legacy.create(receiver, request);
    }

    /**
     * Does nothing, but what is wrong of such a request.
     *
     * @throws org.opennfx.datastore.error.RpcException as {@link #read} would
     */
    public void require(CreateSubscription request) {
        legacy.require(request);
    }

    @Override
    public void committed(Committed commit) {
        dynamic.committed(commit.after().content());
    }

    @Override
    public void opened(Session session) {}

    @Override
    public void ended(Session session, SessionEnd end) {
        receivers.remove(session.id());
        legacy.sessionEnded(session.id());
        dynamic.sessionEnded(session.id());
    }
}
