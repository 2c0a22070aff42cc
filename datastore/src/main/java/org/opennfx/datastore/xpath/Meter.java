package org.opennfx.datastore.xpath;

/** Watches the work on a tree, which it ends by throwing. */
@FunctionalInterface
public interface Meter {
    /** It is told after so many nodes. */
    int TURN = 1024;

    Meter NONE = _ -> { };

    /** @param nodes that were looked at so far */
    void reached(long nodes);
}
