package org.opennfx.backends.host;

import org.opennfx.backends.model.MacAddress;

/**
 * A device that was heard on a port of the switch (IEEE 802.1AB).
 *
 * @param localPort where it was heard
 * @param portId the name of the interface that it sent from
 */
public record LldpNeighbor(String localPort, MacAddress chassis, String portId, String systemName) {}
