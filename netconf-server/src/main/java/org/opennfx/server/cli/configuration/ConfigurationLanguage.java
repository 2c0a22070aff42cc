package org.opennfx.server.cli.configuration;

import java.util.List;
import java.util.function.Function;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.codec.SetGrammar;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.schema.ValueSchema;

/**
 * What can be said about the configuration.
 *
 * @param known values of a node that neither its type nor the configuration knows, such as names of files
 */
public record ConfigurationLanguage(Schema schema, SetGrammar grammar, Function<ValueSchema, List<String>> known) {
    /** What statements are below. */
    ContainerSchema configuration() {
        return top(NfxPath.name("configuration"));
    }

    /** What is said about nodes of the configuration. */
    ContainerSchema marks() {
        return top(NfxPath.name("configuration-marks"));
    }

    private ContainerSchema top(NodeName name) {
        return (ContainerSchema) schema.root().childByModule(name.module(), name.local()).orElseThrow();
    }
}
