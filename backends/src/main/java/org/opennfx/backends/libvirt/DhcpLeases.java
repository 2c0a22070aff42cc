package org.opennfx.backends.libvirt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.libvirt.Connect;
import org.libvirt.LibvirtException;
import org.libvirt.MoreCalls;
import org.opennfx.backends.libvirt.InternalNetwork.Entry;
import org.opennfx.backends.linux.HostPlaces;
import org.opennfx.backends.linux.LinuxCommand;
import org.opennfx.backends.model.MacAddress;
import org.opennfx.datastore.host.HostException;

/**
 * The leases of the internal network. Its dnsmasq gives an address to nobody else before the lease of the card that had it ends,
 * whoever it is meant for by then. A card gives its lease back by a DHCPRELEASE (RFC 2131 section 4.4.4); for one that is gone
 * the device does that.
 */
final class DhcpLeases {
    private final LibvirtConnection connection;
    private final LinuxCommand command;

    DhcpLeases(LibvirtConnection connection, LinuxCommand command) {
        this.connection = connection;
        this.command = command;
    }

    /** The lease that somebody else has of an address, and the bridge that it was given by. */
    private record Stale(String bridge, String mac, String address) {}

    /** Ends the leases that others than these cards have of the addresses of these. */
    void endThoseOfOthers(Collection<Entry> wanted) throws HostException {
        for (var lease : connection.call(InternalNetwork.OBJECT, connect -> stale(connect, wanted))) {
            command.run(LibvirtConnection.SUBSYSTEM, "dhcp_release", lease.bridge(), lease.address(), lease.mac());
        }
    }

    /** A network that is not there has none. */
    private static List<Stale> stale(Connect connect, Collection<Entry> wanted) throws LibvirtException {
        var stale = new ArrayList<Stale>();
        var found = Networks.find(connect, HostPlaces.INTERNAL_NETWORK);
        if (found.isPresent()) {
            var network = found.get();
            try {
                for (var lease : MoreCalls.leases(network)) {
                    if (wanted.stream().anyMatch(entry -> isOfAnother(lease, entry))) {
                        stale.add(new Stale(network.getBridgeName(), lease.mac(), lease.address()));
                    }
                }
            } finally {
                network.free();
            }
        }
        return stale;
    }

    private static boolean isOfAnother(MoreCalls.Lease lease, Entry entry) {
        return lease.address().equals(entry.address()) && !MacAddress.parse(lease.mac()).equals(entry.mac());
    }
}
