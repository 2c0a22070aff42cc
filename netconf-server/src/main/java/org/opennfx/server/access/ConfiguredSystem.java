package org.opennfx.server.access;

import java.util.Optional;
import org.opennfx.datastore.tree.ContainerNode;

/** Finds {@code configuration system} of the device in a datastore. */
public final class ConfiguredSystem {
    private static final String MODULE = "nfx";

    private ConfiguredSystem() {}

    /** Empty where nothing of it is configured, or the schema is another device's. */
    public static Optional<ContainerNode> in(ContainerNode root) {
        return root.schema().childByModule(MODULE, "configuration")
                .flatMap(root::child)
                .flatMap(node -> ((ContainerNode) node).container("system"));
    }
}
