package org.opennfx.server.notifications;

import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.tree.TreeBuilder;

/** A subscription that a session has established for itself (RFC 8639 2.4). */
final class DynamicSubscription {
    private final long id;
    private final Receiver receiver;
    private final Delivery delivery;
    private final SubscriptionNotices notices;
    private volatile Policy policy;

    DynamicSubscription(long id, Receiver receiver, Policy policy, Delivery delivery, SubscriptionNotices notices) {
        this.id = id;
        this.receiver = receiver;
        this.policy = policy;
        this.delivery = delivery;
        this.notices = notices;
    }

    boolean isOf(long sessionId) {
        return receiver.session().id() == sessionId;
    }

    Policy policy() {
        return policy;
    }

    /** Other terms hold for the events from now on; the subscriber is told where they begin. */
    void modify(Policy next, Terms terms) {
        policy = next;
        delivery.inbox().change(terms, notices.modified(next));
    }

    /** Ends it by the subscriber's own wish. */
    void delete() {
        delivery.inbox().stop();
    }

    /** Ends it by the wish of another, which the subscriber is told. */
    void kill() {
        delivery.inbox().end(notices.terminated("no-such-subscription"));
    }

    /** Writes it as an entry of the list of subscriptions. */
    void write(TreeBuilder entry, InnerSchema schema) {
        policy.write(entry.leaf("id", id), schema);
        entry.leaf("encoding", NotificationNames.subscribed("encode-xml"))
                .container("receivers", receivers -> receivers.entry("receiver", one -> one
                        .leaf("name", "session " + receiver.session().id())
                        .leaf("sent-event-records", delivery.sent())
                        .leaf("excluded-event-records", delivery.excluded())
                        .leaf("state", "active")));
    }
}
