package org.opennfx.server.endpoint;

import java.time.Duration;
import org.opennfx.datastore.tree.InnerNode;

/** Leafs that say how long. */
final class Durations {
    private Durations() {}

    /** A leaf in seconds that has a default. */
    static Duration seconds(InnerNode node, String leaf) {
        return Duration.ofSeconds(number(node, leaf));
    }

    /** A leaf with a whole number that has a default. */
    static int number(InnerNode node, String leaf) {
        return Integer.parseInt(node.leafOrDefault(leaf).orElseThrow());
    }
}
