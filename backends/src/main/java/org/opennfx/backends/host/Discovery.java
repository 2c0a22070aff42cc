package org.opennfx.backends.host;

import java.util.List;
import org.opennfx.backends.model.Lldp;

/** Who tells the devices behind the ports of the switch about this one, and hears them. Safe for use by several threads. */
public interface Discovery {
    /** From now on it is done like this. */
    void configure(Lldp settings);

    /** Those whose word is still good, in the order of the front panel. */
    List<LldpNeighbor> neighbors();
}
