package org.opennfx.server.cli.configuration;

import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.codec.SetGrammar;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.Schema;

/** What can be said about the configuration. */
public record ConfigurationLanguage(Schema schema, SetGrammar grammar) {
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
