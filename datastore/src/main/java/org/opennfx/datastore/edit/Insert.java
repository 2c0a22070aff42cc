package org.opennfx.datastore.edit;

import org.opennfx.datastore.tree.Key;

/** Where an entry of a user-ordered list or leaf-list goes (RFC 7950 7.7.9 and 7.8.6). */
public sealed interface Insert {
    record First() implements Insert {}

    record Last() implements Insert {}

    /**
     * @param anchor the key of the entry, or the value of the leaf-list's entry, that it goes right before
     */
    record Before(Key anchor) implements Insert {}

    record After(Key anchor) implements Insert {}
}
