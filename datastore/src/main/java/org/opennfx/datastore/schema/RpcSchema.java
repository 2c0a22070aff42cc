package org.opennfx.datastore.schema;

import java.util.Optional;
import org.opennfx.datastore.path.NodeName;

/** An rpc (RFC 7950 7.14), with its parameters as data trees of their own. */
public record RpcSchema(
        NodeName name, String description, Extensions extensions, ContainerSchema input, ContainerSchema output) {
    /** The argument of an extension statement on the rpc, empty text where it takes none. */
    public Optional<String> extension(String module, String extension) {
        return extensions.argument(module, extension);
    }
}
