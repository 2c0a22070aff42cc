package org.opennfx.server.notifications;

import java.util.Optional;
import org.opennfx.datastore.notification.Notification;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.InstancePathParser;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;
import org.opennfx.datastore.type.InvalidValue;
import org.opennfx.datastore.type.Prefixes;
import org.opennfx.server.operations.AccessControl;

/**
 * Events as a user may see them. The paths in a netconf-config-change have the keys of entries in them, so that nodes that he may
 * not read are not told in it (RFC 6470 4).
 */
record VisibleEvents(AccessControl access, Schema schema) {
    private static final NodeName CONFIG_CHANGE = NotificationNames.baseEvent("netconf-config-change");

    /** Empty where he may not receive it, or where nothing of what it tells is for him. */
    Optional<Notification> to(String user, Notification event) {
        if (!access.mayReceive(user, event.name())) {
            return Optional.empty();
        }
        return event.name().equals(CONFIG_CHANGE) && access.restriction(user).isPresent()
                ? withReadableEdits(user, event)
                : Optional.of(event);
    }

    private Optional<Notification> withReadableEdits(String user, Notification event) {
        var content = event.content();
        var edits = content.entries("edit");
        var readable = edits;
        for (var edit : edits) {
            if (!mayRead(user, edit)) {
                readable = readable.without(edit.key());
            }
        }
        if (readable.size() == edits.size()) {
            return Optional.of(event);
        }
        if (readable.isEmpty()) {
            return Optional.empty();
        }
        var list = new ListNode(edits.first().orElseThrow().schema(), readable);
        return Optional.of(new Notification(event.eventTime(), content.with(list)));
    }

    /** What the schema of now does not know, as an event of the past may have it, is for those who may read everything. */
    private boolean mayRead(String user, ListEntry edit) {
        try {
            var target = new InstancePathParser(schema.root()).parse(edit.leaf("target").orElseThrow(), Prefixes.MODULE_NAMES);
            return access.mayRead(user, target);
        } catch (InvalidValue _) {
            return false;
        }
    }
}
