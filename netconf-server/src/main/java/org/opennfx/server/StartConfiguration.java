package org.opennfx.server;

import java.io.IOException;
import java.util.List;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.server.operations.Operations;

/** A configuration that is merged into running when a server starts. */
public interface StartConfiguration {
    /** For history and errors, such as the name of the file that it is in. */
    String name();

    /**
     * The edit that it is.
     *
     * @throws IOException it means nothing to this schema, in words for the operator
     */
    List<EditNode> edit(Schema schema) throws IOException;

    /**
     * Merges it into running.
     *
     * @throws IOException why it cannot be, in words for the operator; nothing is changed then
     */
    default void install(Operations operations, Schema schema) throws IOException {
        new Installation(edit(schema), "load " + name()).into(operations);
    }
}
