package org.opennfx.backends.linux;

import java.util.Optional;
import org.opennfx.backends.host.Counters;
import org.opennfx.backends.model.MacAddress;

/**
 * A network device as it is now.
 *
 * @param number in the kernel
 * @param mac of a device of Ethernet
 * @param on whether it is switched on
 * @param up whether it passes traffic
 * @param alias what somebody has noted at it; empty where nobody has
 * @param master the number of the bridge that it is a port of
 */
record LinkReading(
        int number, Optional<MacAddress> mac, boolean on, boolean up, String alias, Optional<Integer> master, Counters counters) {}
