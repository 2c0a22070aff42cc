package org.opennfx.server.cli.configuration;

import org.opennfx.backends.model.ConfigurationTop;
import org.opennfx.datastore.codec.SetGrammar;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.Schema;

/** What can be said about the configuration. */
public record ConfigurationLanguage(Schema schema, SetGrammar grammar) {
    /** What statements are below. */
    ContainerSchema configuration() {
        return ConfigurationTop.schema(schema);
    }

    /** What is said about nodes of the configuration. */
    ContainerSchema marks() {
        return ConfigurationTop.marks(schema);
    }
}
