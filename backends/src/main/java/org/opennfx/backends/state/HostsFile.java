package org.opennfx.backends.state;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opennfx.backends.host.SystemGuest;

/**
 * {@code /etc/hosts.junos}, from which scripts learn the names of the machines inside: the device's own, and the virtual machines
 * that have an address on the internal network. No disk has this file.
 */
final class HostsFile {
    static final String PATH = "/etc/hosts.junos";

    private HostsFile() {}

    static String of(HostReport report) {
        var own = report.machine().systemGuests().stream().map(guest -> line(guest.address(), names(guest)));
        var guests = report.vnfs().stream()
                .flatMap(vnf -> vnf.address().map(address -> line(address, vnf.name())).stream());
        return Stream.concat(own, guests).collect(Collectors.joining());
    }

    /** The device manager stands for the only routing engine, which is in charge. */
    private static String names(SystemGuest guest) {
        return guest.name().equals(SystemGuest.DEVICE_MANAGER) ? guest.name() + " master re0" : guest.name();
    }

    private static String line(String address, String names) {
        return address + " " + names + "\n";
    }
}
