package org.opennfx.server.notifications;

import java.time.InstantSource;
import java.util.function.Consumer;
import org.opennfx.datastore.notification.Notification;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.TreeBuilder;

/** Makes notifications that are for one subscriber alone, and in no log. */
record Notice(Schema schema, InstantSource clock) {
    Notification of(NodeName name, Consumer<TreeBuilder> content) {
        var kind = schema.notification(name).orElseThrow();
        return new Notification(clock.instant(), TreeBuilder.container(kind.content(), content));
    }
}
