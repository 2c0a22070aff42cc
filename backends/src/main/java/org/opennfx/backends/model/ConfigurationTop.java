package org.opennfx.backends.model;

import java.util.Optional;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;

/** Finds {@code configuration}, below which everything stands that is configured in the device's module. */
public final class ConfigurationTop {
    private static final NodeName NAME = NfxPath.name("configuration");
    private static final NodeName MARKS = NfxPath.name("configuration-marks");

    private ConfigurationTop() {}

    /** @param schema the device's */
    public static ContainerSchema schema(Schema schema) {
        return top(schema, NAME);
    }

    /**
     * What is said about nodes of the configuration, such as that they are inactive.
     *
     * @param schema the device's
     */
    public static ContainerSchema marks(Schema schema) {
        return top(schema, MARKS);
    }

    /** Empty where nothing is configured, or the schema is another device's. */
    public static Optional<ContainerNode> in(ContainerNode root) {
        return root.child(NAME).map(ContainerNode.class::cast);
    }

    /** One without nodes where nothing is configured. */
    public static ContainerNode of(ContainerNode root, Schema schema) {
        return in(root).orElseGet(() -> ContainerNode.empty(schema(schema)));
    }

    /** {@code configuration system}. */
    public static Optional<ContainerNode> system(ContainerNode root) {
        return in(root).flatMap(configuration -> configuration.container("system"));
    }

    private static ContainerSchema top(Schema schema, NodeName name) {
        return (ContainerSchema) schema.root().childByModule(name.module(), name.local()).orElseThrow();
    }
}
