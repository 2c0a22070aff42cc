package org.opennfx.datastore.schema;

/** min-elements and max-elements; {@code Integer.MAX_VALUE} is unbounded. */
public record Bounds(int min, int max) {
    static final Bounds ANY = new Bounds(0, Integer.MAX_VALUE);
}
