package org.opennfx.datastore.schema;

import java.util.List;

/** A list. */
public final class ListSchema extends InnerSchema {
    private final boolean userOrdered;
    private final Bounds bounds;
    private List<LeafSchema> keys = List.of();
    private List<List<LeafSchema>> unique = List.of();

    ListSchema(Definition definition, boolean userOrdered, Bounds bounds) {
        super(definition);
        this.userOrdered = userOrdered;
        this.bounds = bounds;
    }

    void constrain(List<LeafSchema> keyLeaves, List<List<LeafSchema>> uniqueLeaves) {
        keys = List.copyOf(keyLeaves);
        unique = List.copyOf(uniqueLeaves);
    }

    /** In the order of the key statement; empty for a list of state data without keys. */
    public List<LeafSchema> keys() {
        return keys;
    }

    /** One element for each unique statement: the leaves, descendants of an entry, whose values must differ together. */
    public List<List<LeafSchema>> unique() {
        return unique;
    }

    public boolean userOrdered() {
        return userOrdered;
    }

    public Bounds bounds() {
        return bounds;
    }
}
