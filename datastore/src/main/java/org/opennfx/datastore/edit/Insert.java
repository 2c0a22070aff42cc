package org.opennfx.datastore.edit;

import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.Key;

/** Where an entry of a user-ordered list or leaf-list goes (RFC 7950 7.7.9 and 7.8.6). */
public sealed interface Insert {
    /** The attribute that names the entry to insert beside: the key of a list's, the value of a leaf-list's. */
    static String anchorAttribute(SchemaNode list) {
        return list instanceof ListSchema ? "key" : "value";
    }

    record First() implements Insert {}

    record Last() implements Insert {}

    /**
     * @param anchor the key of the entry, or the value of the leaf-list's entry, that it goes right before
     */
    record Before(Key anchor) implements Insert {}

    record After(Key anchor) implements Insert {}
}
