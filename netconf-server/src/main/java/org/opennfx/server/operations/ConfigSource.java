package org.opennfx.server.operations;

import java.util.List;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.store.DatastoreName;

/** Where copy-config and validate take a configuration from. */
public sealed interface ConfigSource {
    record Stored(DatastoreName datastore) implements ConfigSource {}

    /** What the device came with (RFC 8808 3), which can be read only. */
    record FactoryDefault() implements ConfigSource {}

    /**
     * What was running so many commits ago, which can be read only.
     *
     * @param number 0 for what is running
     */
    record Rollback(int number) implements ConfigSource {}

    /**
     * A file that the client names (RFC 6241 8.8).
     *
     * @param url as it was given
     */
    record File(String url) implements ConfigSource {
        /** A URL may have a password in it, and stays out of logs. */
        @Override
        public String toString() {
            return "File";
        }
    }

    /** One that came with the request: children of the root. */
    record Document(List<EditNode> content) implements ConfigSource {
        public Document {
            content = List.copyOf(content);
        }
    }
}
