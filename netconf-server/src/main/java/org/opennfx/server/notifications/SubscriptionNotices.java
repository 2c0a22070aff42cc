package org.opennfx.server.notifications;

import java.io.IOException;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.opennfx.datastore.notification.Notification;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.tree.TreeBuilder;

/**
 * The notices of RFC 8639 2.7 about one subscription.
 *
 * @param uri as in {@link Receiver#uri}
 */
record SubscriptionNotices(Notice notice, long id, Optional<String> uri) implements Notices {
    @Override
    public Notification replayCompleted() {
        return notice.of(NotificationNames.subscribed("replay-completed"), content -> content.leaf("id", id));
    }

    /** For dynamic subscriptions there is none: subscription-completed belongs to the feature configured. */
    @Override
    public Optional<Notification> completed() {
        return Optional.empty();
    }

    /** The suspension lasts no time: what did not fit is gone, and the client can ask for a replay. */
    @Override
    public void overflown(Receiver receiver) throws IOException {
        receiver.send(suspended(reason("unsupportable-volume")));
        receiver.send(terminated("suspension-timeout"));
    }

    @Override
    public void broken(Receiver receiver) throws IOException {
        receiver.send(terminated("no-such-subscription"));
    }

    /** @param reason an identity that says why */
    Notification suspended(NodeName reason) {
        return notice.of(
                NotificationNames.subscribed("subscription-suspended"),
                content -> content.leaf("id", id).leaf("reason", reason));
    }

    Notification resumed() {
        return notice.of(NotificationNames.subscribed("subscription-resumed"), content -> content.leaf("id", id));
    }

    /** @param reason an identity of ietf-subscribed-notifications */
    Notification terminated(String reason) {
        return notice.of(
                NotificationNames.subscribed("subscription-terminated"),
                content -> content.leaf("id", id).leaf("reason", reason(reason)));
    }

    /** @param terms writes those that hold now where the schema has their nodes */
    Notification modified(BiConsumer<TreeBuilder, InnerSchema> terms) {
        var name = NotificationNames.subscribed("subscription-modified");
        var schema = notice.schema().notification(name).orElseThrow().content();
        return notice.of(name, content -> terms.accept(NotificationNames.writeUri(content.leaf("id", id), uri), schema));
    }

    private static NodeName reason(String identity) {
        return NotificationNames.subscribed(identity);
    }
}
