package org.opennfx.server.notifications;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A dynamic subscription to a datastore (RFC 8641). */
final class DatastoreSubscription implements DynamicSubscription, Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(DatastoreSubscription.class);

    private final long id;
    private final Receiver receiver;
    private final Push push;
    private final Updates updates;
    private final PushInbox inbox;
    private final SubscriptionNotices notices;
    private volatile PushPolicy policy;

    DatastoreSubscription(
            long id,
            Receiver receiver,
            PushPolicy policy,
            Push push,
            Updates updates,
            PushInbox inbox,
            SubscriptionNotices notices) {
        this.id = id;
        this.receiver = receiver;
        this.policy = policy;
        this.push = push;
        this.updates = updates;
        this.inbox = inbox;
        this.notices = notices;
    }

    @Override
    public Receiver receiver() {
        return receiver;
    }

    PushPolicy policy() {
        return policy;
    }

    /** Sends updates until the subscription is over. */
    @Override
    public void run() {
        try {
            sendAll();
        } catch (IOException e) {
            LOG.info("{}: a subscription ends: {}", receiver.session(), e.getMessage());
        }
    }

    private void sendAll() throws IOException {
        try {
            push.begin();
            while (goOn(inbox.take(next()))) {
                // each item says whether there is another one to wait for
            }
        } catch (RpcException e) {
            LOG.info("{}: a subscription ends: {}", receiver.session(), e.getMessage());
            receiver.send(notices.terminated("no-such-subscription"));
        } catch (RuntimeException e) {
            // a defect must not leave the subscriber waiting for updates that do not come
            LOG.error("{}: a subscription ends", receiver.session(), e);
            notices.broken(receiver);
        }
    }

    private Optional<Instant> next() {
        return Stream.concat(push.due().stream(), policy.stopTime().stream()).min(Instant::compareTo);
    }

    private boolean goOn(PushInbox.Item item) throws IOException {
        switch (item) {
            case PushInbox.Item.Commit commit -> push.committed(commit);
            case PushInbox.Item.Resync _ -> push.resync();
            case PushInbox.Item.Change(var request) -> {
                policy = request.policy();
                receiver.send(notices.modified(policy::write));
                push.modified(request);
            }
            case PushInbox.Item.TimeUp(var now) -> {
                if (policy.stopTime().filter(stop -> !stop.isAfter(now)).isPresent()) {
                    return false;
                }
                push.wake();
            }
            case PushInbox.Item.Farewell(var notice) -> {
                receiver.send(notice);
                return false;
            }
            case PushInbox.Item.Stop _ -> {
                return false;
            }
        }
        return true;
    }

    /** Running is this now. */
    void committed(ContainerNode running) {
        if (policy.trigger() instanceof UpdateTrigger.OnChange) {
            inbox.commit(running);
        }
    }

    /** Other terms hold from now on; the subscriber is told where they begin. */
    void modify(DatastoreSubscriptions.Request request) {
        inbox.change(request);
    }

    /** The whole selection is sent once. */
    void resync() {
        inbox.resync();
    }

    @Override
    public void delete() {
        inbox.stop();
    }

    @Override
    public void kill() {
        inbox.end(notices.terminated("no-such-subscription"));
    }

    @Override
    public void write(TreeBuilder entry, InnerSchema schema) {
        policy.write(entry.leaf("id", id), schema);
        writeReceiver(entry, id, updates.sent(), 0, !updates.isSuspended());
    }
}
