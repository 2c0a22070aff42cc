package org.opennfx.datastore.notification;

import java.time.Instant;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.tree.ContainerNode;

/**
 * An event of one of the kinds that the schema knows (RFC 7950 7.16).
 *
 * @param eventTime when it happened
 * @param content an instance of the content of its {@link org.opennfx.datastore.schema.NotificationSchema}
 */
public record Notification(Instant eventTime, ContainerNode content) {
    /** The name of its kind. */
    public NodeName name() {
        return content.schema().name();
    }
}
