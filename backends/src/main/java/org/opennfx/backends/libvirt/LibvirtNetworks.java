package org.opennfx.backends.libvirt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.libvirt.Connect;
import org.libvirt.LibvirtException;
import org.libvirt.Network;
import org.opennfx.backends.host.GuestNetworks;
import org.opennfx.backends.linux.HostPlaces;
import org.opennfx.backends.linux.NetworkDevices;
import org.opennfx.datastore.host.Drift;
import org.opennfx.datastore.host.HostException;

/** The networks that {@code tools/host-setup} has made with libvirt. How they were made is known from the first look at them. */
final class LibvirtNetworks implements GuestNetworks {
    private static final String UNDEFINED = "not defined any more";

    private final LibvirtConnection connection;
    private final NetworkDevices devices;
    private final Map<String, String> documents = new ConcurrentHashMap<>();

    LibvirtNetworks(LibvirtConnection connection, NetworkDevices devices) {
        this.connection = connection;
        this.devices = devices;
    }

    @Override
    public SortedMap<String, String> broken() throws HostException {
        return connection.call("networks", connect -> {
            var broken = new TreeMap<String, String>();
            for (var name : List.of(HostPlaces.INTERNAL_NETWORK, HostPlaces.OUT_OF_BAND_NETWORK)) {
                var fault = fault(connect, name);
                fault.ifPresent(words -> broken.put(name, words));
            }
            return broken;
        });
    }

    private Optional<String> fault(Connect connect, String name) throws LibvirtException, HostException {
        var found = Networks.find(connect, name);
        if (found.isEmpty()) {
            // that it was never made is for nfx doctor to tell; the operator may have a bridge in its place
            return documents.containsKey(name) ? Optional.of(Drift.ABSENT) : Optional.empty();
        }
        var network = found.get();
        try {
            if (network.isPersistent() == 0) {
                return Optional.of(UNDEFINED);
            }
            documents.put(name, network.getXMLDesc(0));
            return network.isActive() == 0 ? Optional.of(STOPPED) : bridge(name).fault(devices);
        } finally {
            network.free();
        }
    }

    private NetworkBridge bridge(String network) {
        return NetworkBridge.of(Guest.parse(documents.getOrDefault(network, "<network/>")));
    }

    @Override
    public void restore(String name) throws HostException {
        var bridge = connection.call("network " + name, connect -> {
            var network = defined(connect, name);
            try {
                if (network.isActive() > 0 && !devices.names().contains(network.getBridgeName())) {
                    network.destroy();
                }
                Networks.start(network);
                documents.put(name, network.getXMLDesc(0));
                return bridge(name);
            } finally {
                network.free();
            }
        });
        bridge.restore(devices);
        devices.join(bridge.name(), plugged(bridge.name()));
    }

    private Network defined(Connect connect, String name) throws LibvirtException, HostException {
        var found = Networks.find(connect, name);
        if (found.isPresent() && found.get().isPersistent() > 0) {
            return found.get();
        }
        var document = documents.get(name);
        if (document == null) {
            throw new HostException(LibvirtConnection.SUBSYSTEM, "network " + name, "it is gone: tools/host-setup makes it");
        }
        return connect.networkDefineXML(document);
    }

    /** The cards of guests that run which were plugged into a bridge: one that is made anew knows nothing of them. */
    private List<String> plugged(String bridge) throws HostException {
        return connection.call("domains", connect -> {
            var cards = new ArrayList<String>();
            for (var guest : Guest.all(connect)) {
                try (guest) {
                    guest.live().stream().flatMap(domain -> domain.interfaces().stream())
                            .filter(card -> card.attributeOf("source", "bridge").equals(Optional.of(bridge)))
                            .flatMap(card -> card.attributeOf("target", "dev").stream())
                            .forEach(cards::add);
                }
            }
            return cards;
        });
    }
}
