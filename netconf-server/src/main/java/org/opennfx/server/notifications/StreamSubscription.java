package org.opennfx.server.notifications;

import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.tree.TreeBuilder;

/** A dynamic subscription to an event stream. */
final class StreamSubscription implements DynamicSubscription {
    private final long id;
    private final Receiver receiver;
    private final Delivery delivery;
    private final SubscriptionNotices notices;
    private volatile Policy policy;

    StreamSubscription(long id, Receiver receiver, Policy policy, Delivery delivery, SubscriptionNotices notices) {
        this.id = id;
        this.receiver = receiver;
        this.policy = policy;
        this.delivery = delivery;
        this.notices = notices;
    }

    @Override
    public Receiver receiver() {
        return receiver;
    }

    Policy policy() {
        return policy;
    }

    /** Other terms hold for the events from now on; the subscriber is told where they begin. */
    void modify(Policy next, Terms terms) {
        policy = next;
        delivery.inbox().change(terms, notices.modified(next::write));
    }

    @Override
    public void delete() {
        delivery.inbox().stop();
    }

    @Override
    public void kill() {
        delivery.inbox().end(notices.terminated("no-such-subscription"));
    }

    @Override
    public void write(TreeBuilder entry, InnerSchema schema) {
        policy.write(entry.leaf("id", id), schema);
        writeReceiver(entry, id, delivery.sent(), delivery.excluded(), true);
    }
}
