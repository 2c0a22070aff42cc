package org.opennfx.backends.libvirt;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.opennfx.backends.ovs.GuestPorts;

/**
 * How guests are run on a Linux machine.
 *
 * @param uri of libvirtd
 * @param processes where libvirtd writes down the processes of guests
 * @param directory for the files of guests that are no images: serial lines, drives with configuration data
 * @param internalNetwork the network of libvirt that is the internal one
 * @param physicalFunctions the network devices whose virtual functions guests get, by the name of the physical function on the
 *     device; for those that are not named guests are plugged into a bridge of Open vSwitch of that name
 * @param ports how guests are plugged into the host-os switch
 * @param portSockets where Open vSwitch has the sockets of ports that share memory with guests
 * @param patience how long a guest may take to shut down, before its power is taken
 */
public record LibvirtSettings(
        String uri,
        Path processes,
        Path directory,
        String internalNetwork,
        Map<String, String> physicalFunctions,
        GuestPorts ports,
        Path portSockets,
        Acceleration acceleration,
        Duration patience) {
    public LibvirtSettings {
        physicalFunctions = Map.copyOf(physicalFunctions);
    }

    /** The machine as {@code tools/host-setup} leaves it. */
    public static LibvirtSettings of(Path directory) {
        return new LibvirtSettings("qemu:///system", Path.of("/run/libvirt/qemu"), directory, "nfx-internal", Map.of(),
                GuestPorts.TAP, Path.of("/run/openvswitch"), Acceleration.PROBED, Duration.ofSeconds(60));
    }

    public LibvirtSettings withPatience(Duration other) {
        return new LibvirtSettings(uri, processes, directory, internalNetwork, physicalFunctions, ports, portSockets,
                acceleration, other);
    }
}
