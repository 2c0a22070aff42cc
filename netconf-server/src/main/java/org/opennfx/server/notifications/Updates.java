package org.opennfx.server.notifications;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.opennfx.datastore.codec.XmlText;
import org.opennfx.datastore.notification.Notification;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.tree.AnyContent;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;
import org.opennfx.server.compare.Edit;
import org.opennfx.server.compare.EditList;

/**
 * Sends the updates of one subscription (RFC 8641 3.6). One that is too large suspends the subscription, and the next
 * one that is not resumes it (RFC 8639 2.7.3).
 */
final class Updates {
    private static final EditList EDITS = new EditList("edit", false);
    private static final NodeName TOO_BIG = NotificationNames.push("update-too-big");

    private final long id;
    private final Receiver receiver;
    private final Notice notice;
    private final SubscriptionNotices notices;
    private final Predicate<NodeName> permitted;
    private final long largest;
    private final XmlText text;
    private final AtomicLong sent = new AtomicLong();
    private volatile boolean suspended;
    private long patches;

    /**
     * @param permitted whether the receiver may have notifications of this name now (RFC 8341 3.4.6); what is in them was
     *     left to access control before
     * @param largest how many characters an update may have
     */
    Updates(long id, Receiver receiver, Notice notice, Predicate<NodeName> permitted, long largest) {
        this.id = id;
        this.receiver = receiver;
        this.notice = notice;
        this.notices = new SubscriptionNotices(notice, id, receiver.uri(id));
        this.permitted = permitted;
        this.largest = largest;
        this.text = new XmlText(notice.schema());
    }

    long sent() {
        return sent.get();
    }

    /** Whether the last update could not be sent. */
    boolean isSuspended() {
        return suspended;
    }

    /** The whole selection. */
    void whole(ContainerNode content) throws IOException {
        send(text.length(content), notice.of(NotificationNames.push("push-update"), update -> update.leaf("id", id)
                .any("datastore-contents", AnyContent.Nodes.in(content))));
    }

    /** @param incomplete whether there were changes that the edits do not tell */
    void changes(List<Edit> edits, boolean incomplete) throws IOException {
        var patch = patch(edits, patches++);
        send(text.length(patch), notice.of(NotificationNames.push("push-change-update"), update -> {
            update.leaf("id", id).container("datastore-changes", changes -> changes.node(patch));
            if (incomplete) {
                update.empty("incomplete-update");
            }
        }));
    }

    private ContainerNode patch(List<Edit> edits, long number) {
        var schema = (ContainerSchema) ((ContainerSchema) schema("push-change-update").child("datastore-changes").orElseThrow())
                .child("yang-patch").orElseThrow();
        return TreeBuilder.container(schema, patch -> EDITS.write(patch.leaf("patch-id", number), edits));
    }

    private ContainerSchema schema(String notification) {
        return notice.schema().notification(NotificationNames.push(notification)).orElseThrow().content();
    }

    private void send(long size, Notification update) throws IOException {
        if (!permitted.test(update.name())) {
            return;
        }
        if (size > largest) {
            if (!suspended) {
                suspended = true;
                receiver.send(notices.suspended(TOO_BIG));
            }
            return;
        }
        if (suspended) {
            suspended = false;
            receiver.send(notices.resumed());
        }
        receiver.send(update);
        sent.incrementAndGet();
    }
}
