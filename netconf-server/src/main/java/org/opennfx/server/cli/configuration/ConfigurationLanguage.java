package org.opennfx.server.cli.configuration;

import java.util.function.Consumer;
import org.opennfx.backends.model.ConfigurationTop;
import org.opennfx.datastore.codec.NodeMarks;
import org.opennfx.datastore.codec.SetGrammar;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.server.junos.ConfigurationText;

/** What can be said about the configuration. */
public record ConfigurationLanguage(Schema schema, SetGrammar grammar) {
    /** What statements are below. */
    ContainerSchema configuration() {
        return ConfigurationTop.schema(schema);
    }

    /** Shows parts of a configuration. */
    ConfigurationText text(NodeMarks marks, Consumer<String> lines) {
        return new ConfigurationText(schema, grammar, marks, lines);
    }

    /** What is said about nodes of the configuration. */
    ContainerSchema marks() {
        return ConfigurationTop.marks(schema);
    }
}
