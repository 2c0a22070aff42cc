package org.opennfx.datastore.edit;

import java.util.Comparator;

/** A place in a document; lines and columns count from 1, and 0 is unknown. */
public record Location(int line, int column) implements Comparable<Location> {
    public static final Location UNKNOWN = new Location(0, 0);

    private static final Comparator<Location> ORDER = Comparator.comparingInt(Location::line).thenComparingInt(Location::column);

    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }
}
