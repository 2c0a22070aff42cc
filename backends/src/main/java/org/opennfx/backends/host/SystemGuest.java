package org.opennfx.backends.host;

import org.opennfx.backends.model.MacAddress;

/**
 * A part of the system that is shown among the virtual machines.
 *
 * @param card the name of its card on the internal network
 * @param mac of that card
 * @param address IPv4, of that card
 */
public record SystemGuest(
        int id, String name, int vcpus, long memoryKib, String card, MacAddress mac, String address) {
    /** The control plane of the switch. */
    public static final String CONTROL_PLANE = "vjunos0";

    /** The device manager. */
    public static final String DEVICE_MANAGER = "jdm";
}
