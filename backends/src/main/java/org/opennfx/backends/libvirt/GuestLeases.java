package org.opennfx.backends.libvirt;

import java.net.Inet4Address;
import java.util.ArrayList;
import java.util.List;
import org.libvirt.LibvirtException;
import org.opennfx.backends.host.Lease;
import org.opennfx.backends.model.MacAddress;

/** The addresses that a guest has been given by networks of libvirt. */
final class GuestLeases {
    private GuestLeases() {}

    /** @return none while it does not run */
    static List<Lease> of(Guest guest) throws LibvirtException {
        return Guest.whileItRuns(() -> ofRunning(guest)).orElse(List.of());
    }

    private static List<Lease> ofRunning(Guest guest) throws LibvirtException {
        var leases = new ArrayList<Lease>();
        for (var card : guest.handle().interfaceAddresses(/* by the leases of networks */ 0, 0)) {
            for (var address : card.addrs) {
                if (address.address instanceof Inet4Address) {
                    leases.add(new Lease(guest.name(), MacAddress.parse(card.hwAddr), address.address.getHostAddress()));
                }
            }
        }
        return leases;
    }
}
