package org.opennfx.datastore.tree;

import java.util.List;

/** The values of the keys of a list entry, canonical, in the order of the key statement. */
public record Key(List<String> values) {
    public Key {
        values = List.copyOf(values);
    }

    public static Key of(String... values) {
        return new Key(List.of(values));
    }

    /** The only value of a key with one leaf, or the values with blanks between them; for messages. */
    @Override
    public String toString() {
        return String.join(" ", values);
    }
}
