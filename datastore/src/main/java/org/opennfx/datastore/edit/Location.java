package org.opennfx.datastore.edit;

/** A place in a document; lines and columns count from 1, and 0 is unknown. */
public record Location(int line, int column) {
    public static final Location UNKNOWN = new Location(0, 0);
}
