package org.opennfx.backends.host;

import org.opennfx.backends.model.Lldp;

/** Who tells the devices behind the ports of the switch about this one, and hears them. Safe for use by several threads. */
public interface Discovery extends Neighborhood {
    /** From now on it is done like this. */
    void configure(Lldp settings);
}
