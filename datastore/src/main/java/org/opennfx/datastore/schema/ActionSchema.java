package org.opennfx.datastore.schema;

import java.util.Optional;
import org.opennfx.datastore.path.NodeName;

/**
 * An action (RFC 7950 7.15). The roots of its parameters are nodes named as the action is, below the node that it is
 * invoked on, as XPath sees them (RFC 7950 6.4.1), without being among that node's children.
 *
 * @param parent the container or list that it is invoked on an instance of
 */
public record ActionSchema(
        NodeName name,
        String description,
        Extensions extensions,
        InnerSchema parent,
        ContainerSchema input,
        ContainerSchema output) {
    /** The argument of an extension statement on the action, empty text where it takes none. */
    public Optional<String> extension(String module, String extension) {
        return extensions.argument(module, extension);
    }
}
