package org.opennfx.backends.host;

import java.util.List;
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

    private static final long GIB_IN_KIB = 1024L * 1024;

    /**
     * Those of every device.
     *
     * @param firstMac the address of the first of them, that of the next follows
     * @param deviceManager the number of the device manager, which is a container: that of its process
     */
    public static List<SystemGuest> all(MacAddress firstMac, int deviceManager) {
        return List.of(
                new SystemGuest(2, CONTROL_PLANE, 1, 2 * GIB_IN_KIB, "em2", firstMac, "192.168.1.2"),
                new SystemGuest(deviceManager, DEVICE_MANAGER, 1, 3 * GIB_IN_KIB, "bme1", firstMac.plus(1), "192.168.1.254"));
    }
}
