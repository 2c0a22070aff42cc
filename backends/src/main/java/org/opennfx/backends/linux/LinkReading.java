package org.opennfx.backends.linux;

import org.opennfx.backends.host.Counters;
import org.opennfx.backends.model.MacAddress;

/**
 * A network device as it is now.
 *
 * @param on whether it is switched on
 * @param up whether it passes traffic
 */
record LinkReading(MacAddress mac, boolean on, boolean up, Counters counters) {}
