package org.opennfx.backends.libvirt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.libvirt.Connect;
import org.libvirt.LibvirtException;
import org.libvirt.MoreCalls;
import org.libvirt.Network;
import org.opennfx.backends.linux.HostPlaces;
import org.opennfx.backends.model.MacAddress;

/** The addresses that the internal network hands out: each card has its own, whatever it had before. */
final class InternalNetwork {
    /** {@code VIR_NETWORK_XML_INACTIVE} */
    private static final int NEXT_START = 1;

    /** {@code VIR_NETWORK_UPDATE_COMMAND_*} */
    private static final int DELETE = 2;

    private static final int ADD = 3;

    /** {@code VIR_NETWORK_SECTION_IP_DHCP_HOST} */
    private static final int HOSTS = 4;

    /** {@code VIR_NETWORK_UPDATE_AFFECT_*} */
    private static final int LIVE = 1;

    private static final int NEXT = 2;

    private InternalNetwork() {}

    /** The address of a card. */
    record Entry(MacAddress mac, String address) {
        String document() {
            return XmlOutput.document("host", host -> host.attribute("mac", mac.toString()).attribute("ip", address));
        }
    }

    static Map<MacAddress, String> addresses(Connect connect) throws LibvirtException {
        var network = connect.networkLookupByName(HostPlaces.INTERNAL_NETWORK);
        try {
            return addresses(network);
        } finally {
            network.free();
        }
    }

    private static Map<MacAddress, String> addresses(Network network) throws LibvirtException {
        var addresses = new LinkedHashMap<MacAddress, String>();
        Guest.parse(network.getXMLDesc(network.isActive() > 0 ? 0 : NEXT_START)).find("ip", "dhcp").stream()
                .flatMap(dhcp -> dhcp.all("host"))
                .forEach(host -> host.attribute("mac").ifPresent(mac ->
                        addresses.put(MacAddress.parse(mac), host.attribute("ip").orElse(""))));
        return addresses;
    }

    /** Work that needs addresses. */
    @FunctionalInterface
    interface Work {
        void run() throws LibvirtException;
    }

    /**
     * Gives these cards these addresses, takes them from whoever had them, and does some work with them.
     *
     * @throws LibvirtException the work or this failed; all have the addresses that they had
     */
    static void with(Connect connect, List<Entry> wanted, Work work) throws LibvirtException {
        var before = addresses(connect);
        put(connect, wanted);
        try {
            work.run();
        } catch (LibvirtException e) {
            try {
                restore(connect, before);
            } catch (LibvirtException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
    }

    private static void put(Connect connect, List<Entry> wanted) throws LibvirtException {
        change(connect, present -> {
            var changes = new LinkedHashSet<Change>();
            for (var entry : wanted) {
                if (!entry.address().equals(present.get(entry.mac()))) {
                    present.forEach((mac, address) -> {
                        if (mac.equals(entry.mac()) || address.equals(entry.address())) {
                            changes.add(new Change(DELETE, new Entry(mac, address)));
                        }
                    });
                    changes.add(new Change(ADD, entry));
                }
            }
            return List.copyOf(changes);
        });
    }

    private static void restore(Connect connect, Map<MacAddress, String> before) throws LibvirtException {
        change(connect, present -> {
            var changes = new ArrayList<Change>();
            present.forEach((mac, address) -> {
                if (!address.equals(before.get(mac))) {
                    changes.add(new Change(DELETE, new Entry(mac, address)));
                }
            });
            before.forEach((mac, address) -> {
                if (!address.equals(present.get(mac))) {
                    changes.add(new Change(ADD, new Entry(mac, address)));
                }
            });
            return changes;
        });
    }

    /** Takes the addresses of these cards back. */
    static void remove(Connect connect, List<MacAddress> gone) throws LibvirtException {
        change(connect, present -> gone.stream()
                .filter(present::containsKey)
                .map(mac -> new Change(DELETE, new Entry(mac, present.getOrDefault(mac, ""))))
                .toList());
    }

    private record Change(int command, Entry entry) {
        Change undone() {
            return new Change(command == ADD ? DELETE : ADD, entry);
        }
    }

    @FunctionalInterface
    private interface Changes {
        List<Change> to(Map<MacAddress, String> present);
    }

    private static void change(Connect connect, Changes changes) throws LibvirtException {
        var network = connect.networkLookupByName(HostPlaces.INTERNAL_NETWORK);
        try {
            apply(network, changes.to(addresses(network)));
        } finally {
            network.free();
        }
    }

    private static void apply(Network network, List<Change> changes) throws LibvirtException {
        var done = new ArrayList<Change>();
        try {
            for (var change : changes) {
                apply(network, change);
                done.add(change);
            }
        } catch (LibvirtException e) {
            for (var change : done.reversed()) {
                undo(network, change, e);
            }
            throw e;
        }
    }

    private static void undo(Network network, Change change, LibvirtException failure) {
        try {
            apply(network, change.undone());
        } catch (LibvirtException e) {
            failure.addSuppressed(e);
        }
    }

    private static void apply(Network network, Change change) throws LibvirtException {
        MoreCalls.update(network, change.command(), HOSTS, change.entry().document(),
                network.isActive() > 0 ? LIVE | NEXT : NEXT);
    }
}
