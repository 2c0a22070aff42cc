package org.opennfx.backends.host;

import java.util.Optional;

/**
 * A device that was heard on a port of the switch (IEEE 802.1AB).
 *
 * @param localPort where it was heard
 * @param chassis what the device calls itself
 * @param port what it calls the port that it sent from
 */
public record LldpNeighbor(
        String localPort, LldpId chassis, LldpId port, Optional<String> portDescription, Optional<String> systemName) {}
