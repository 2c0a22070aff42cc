package org.opennfx.backends.libvirt;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.opennfx.backends.linux.HostPlaces;
import org.opennfx.backends.linux.PhysicalFunctions;
import org.opennfx.backends.ovs.GuestPorts;

/**
 * How guests are run on a Linux machine.
 *
 * @param directory for the files of guests that are no images: serial lines, drives with configuration data. The emulator has
 *     to be able to write there, and the path must be short: sockets have names of at most 107 octets
 * @param physicalFunctions the network cards whose virtual functions guests get; for one that is not among them guests are
 *     plugged into a bridge of Open vSwitch of its name
 * @param ports how guests are plugged into the host-os switch
 * @param patience how long a guest may take to shut down before its power is taken, and to give back a card
 */
public record LibvirtSettings(
        HostPlaces places,
        Path directory,
        PhysicalFunctions physicalFunctions,
        GuestPorts ports,
        Acceleration acceleration,
        Duration patience) {
    /** A machine as {@code tools/host-setup} leaves it. */
    public static LibvirtSettings of(HostPlaces places, Path directory) {
        return new LibvirtSettings(
                places, directory, new PhysicalFunctions(Map.of(), places.command()), GuestPorts.TAP, Acceleration.PROBED, Duration.ofSeconds(60));
    }

    public LibvirtSettings withPatience(Duration other) {
        return new LibvirtSettings(places, directory, physicalFunctions, ports, acceleration, other);
    }

    public LibvirtSettings withPorts(GuestPorts other) {
        return new LibvirtSettings(places, directory, physicalFunctions, other, acceleration, patience);
    }

    public LibvirtSettings withAcceleration(Acceleration other) {
        return new LibvirtSettings(places, directory, physicalFunctions, ports, other, patience);
    }

    /** Where libvirtd writes down the process of a guest. */
    Path processFile(String domain) {
        return places.libvirtSocket().resolveSibling("qemu").resolve(domain + ".pid");
    }
}
