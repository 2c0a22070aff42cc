package org.opennfx.backends.host;

/**
 * A part of the system that is shown among the virtual machines.
 *
 * @param address IPv4, on the internal network
 */
public record SystemGuest(int id, String name, int vcpus, long memoryKib, String address) {
    /** The control plane of the switch. */
    public static final String CONTROL_PLANE = "vjunos0";

    /** The device manager. */
    public static final String DEVICE_MANAGER = "jdm";
}
