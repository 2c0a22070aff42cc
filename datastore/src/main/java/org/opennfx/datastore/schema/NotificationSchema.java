package org.opennfx.datastore.schema;

import java.util.Optional;
import org.opennfx.datastore.path.NodeName;

/**
 * A notification (RFC 7950 7.16), at the top of a module or below a container or list.
 *
 * @param content the root of its data tree, named as the notification is; it has the musts of the notification, and
 *     the node that the notification is of as its parent, without being among that node's children
 */
public record NotificationSchema(NodeName name, String description, Extensions extensions, ContainerSchema content) {
    /** The container or list that it tells of; empty for a notification at the top of a module. */
    public Optional<InnerSchema> parent() {
        return content.parent();
    }

    /** The argument of an extension statement on the notification, empty text where it takes none. */
    public Optional<String> extension(String module, String extension) {
        return extensions.argument(module, extension);
    }
}
