package org.opennfx.backends.lldp;

import java.util.Optional;
import org.opennfx.backends.host.LldpId;

/**
 * What a device tells about one of its ports.
 *
 * @param timeToLive seconds for which it is true; 0 takes back what was told before
 */
record Advertisement(
        LldpId chassis, LldpId port, int timeToLive, Optional<String> portDescription, Optional<String> systemName) {}
