package org.opennfx.backends.host;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The devices that tell who they are at the ports of the switch (IEEE 802.1AB). Safe for use by several threads. */
public interface Neighborhood {
    /** Those whose word is still good, in the order of the front panel. */
    List<LldpNeighbor> neighbors();

    /** Forgets who was heard on these ports, until they say it again. */
    void forget(Predicate<String> ports);

    /** By port; nothing of those that have neither sent nor heard anything. */
    Map<String, LldpStatistics> statistics();
}
