package org.opennfx.backends.linux;

import java.util.Optional;
import org.opennfx.backends.host.Counters;

/**
 * How a network device leads somewhere.
 *
 * @param on whether it is switched on
 * @param up whether it passes traffic
 * @param bridge the bridge of the kernel that it is a port of
 */
public record NetworkLink(boolean on, boolean up, Optional<String> bridge, Counters counters) {
    /** Whether it is of no use though it is switched on, as a tap is that no guest holds. */
    public boolean loose() {
        return on && !up;
    }
}
