package org.opennfx.backends.machine;

import java.time.Duration;
import java.util.Map;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.libvirt.Acceleration;
import org.opennfx.backends.linux.HostPlaces;
import org.opennfx.backends.linux.LinuxSettings;
import org.opennfx.backends.ovs.GuestPorts;

/**
 * What a Linux machine is to be as a device.
 *
 * @param model what the device calls itself; processors, memory and storage are those of the machine
 * @param places where its daemons are
 * @param system how far the machine follows the configuration of the system
 * @param frontPorts network devices of the machine that are ports of the front, by the name of the port
 * @param physicalFunctions network devices whose virtual functions guests get, by the name of the physical function
 * @param guestPorts how guests are plugged into the host-os switch
 * @param acceleration who runs the instructions of guests
 * @param shutdownPatience how long a guest may take to shut down, before its power is taken
 */
public record MachineSettings(
        MachineModel model,
        HostPlaces places,
        LinuxSettings system,
        Map<String, String> frontPorts,
        Map<String, String> physicalFunctions,
        GuestPorts guestPorts,
        Acceleration acceleration,
        Duration shutdownPatience) {
    public MachineSettings {
        frontPorts = Map.copyOf(frontPorts);
        physicalFunctions = Map.copyOf(physicalFunctions);
    }
}
