package org.opennfx.server.notifications;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.opennfx.datastore.codec.XmlText;
import org.opennfx.datastore.notification.Notification;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.path.ResourceIdentifier;
import org.opennfx.datastore.schema.AnySchema;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.tree.AnyNode;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;
import org.opennfx.server.compare.Edit;
import org.opennfx.server.push.ChangeType;

/**
 * Sends the updates of one subscription (RFC 8641 3.6). One that is too large suspends the subscription, and the next
 * one that is not resumes it (RFC 8639 2.7.3).
 */
final class Updates {
    private static final NodeName TOO_BIG = NotificationNames.push("update-too-big");

    private final long id;
    private final Receiver receiver;
    private final Notice notice;
    private final SubscriptionNotices notices;
    private final long largest;
    private final XmlText text;
    private final AtomicLong sent = new AtomicLong();
    private volatile boolean suspended;
    private long patches;

    /** @param largest how many characters an update may have */
    Updates(long id, Receiver receiver, Notice notice, long largest) {
        this.id = id;
        this.receiver = receiver;
        this.notice = notice;
        this.notices = new SubscriptionNotices(notice, id);
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
        var xml = text.children(content);
        send(xml.length(), notice.of(NotificationNames.push("push-update"), update -> update.leaf("id", id)
                .node(new AnyNode(any(schema("push-update"), "datastore-contents"), xml))));
    }

    /** @param incomplete whether there were changes that the edits do not tell */
    void changes(List<Edit> edits, boolean incomplete) throws IOException {
        var patch = patch(edits, patches++);
        send(text.node(patch).length(), notice.of(NotificationNames.push("push-change-update"), update -> {
            update.leaf("id", id).container("datastore-changes", changes -> changes.node(patch));
            if (incomplete) {
                update.empty("incomplete-update");
            }
        }));
    }

    private ContainerNode patch(List<Edit> edits, long number) {
        var schema = (ContainerSchema) ((ContainerSchema) schema("push-change-update").child("datastore-changes").orElseThrow())
                .child("yang-patch").orElseThrow();
        return TreeBuilder.container(schema, patch -> {
            patch.leaf("patch-id", number);
            var value = (AnySchema) ((ListSchema) schema.child("edit").orElseThrow()).child("value").orElseThrow();
            var last = 0;
            for (var edit : edits) {
                var editId = "edit" + ++last;
                patch.entry("edit", entry -> write(edit, entry.leaf("edit-id", editId), value));
            }
        });
    }

    private static void write(Edit edit, TreeBuilder entry, AnySchema value) {
        entry.leaf("operation", ChangeType.of(edit)).leaf("target", ResourceIdentifier.of(edit.target()));
        switch (edit) {
            case Edit.Create create -> entry.node(new AnyNode(value, create.value()));
            case Edit.Replace replace -> entry.node(new AnyNode(value, replace.value()));
            case Edit.Delete _ -> { }
            case Edit.Insert insert -> place(entry.node(new AnyNode(value, insert.value())), insert.after());
            case Edit.Move move -> place(entry, move.after());
        }
    }

    private static void place(TreeBuilder entry, Optional<InstancePath> after) {
        entry.leaf("where", after.isPresent() ? "after" : "first").leaf("point", after.map(ResourceIdentifier::of));
    }

    private ContainerSchema schema(String notification) {
        return notice.schema().notification(NotificationNames.push(notification)).orElseThrow().content();
    }

    private static AnySchema any(ContainerSchema parent, String name) {
        return (AnySchema) parent.child(name).orElseThrow();
    }

    private void send(long size, Notification update) throws IOException {
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
