package org.opennfx.backends.embedded;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.opennfx.backends.host.Attachment;
import org.opennfx.backends.host.BridgeChange;
import org.opennfx.backends.host.BridgePort;
import org.opennfx.backends.host.BridgePortStatus;
import org.opennfx.backends.host.BridgeVlans;
import org.opennfx.backends.host.Counters;
import org.opennfx.backends.host.DomainStatus;
import org.opennfx.backends.host.HostSwitch;
import org.opennfx.backends.host.MacEntry;
import org.opennfx.backends.host.RunState;
import org.opennfx.backends.model.VlanId;
import org.opennfx.datastore.host.HostException;

/** A host-os switch that knows its guests. */
final class TwinHostSwitch implements HostSwitch {
    /** The tunnel service is configured but not started, so its ports have no device behind them. */
    private static final String ABSENT_DEVICES = "ipsec-nm_";

    private static final UUID ID = UUID.fromString("2ee8bc68-f26a-452f-9ed6-fd1307b77bb0");

    private final Clock clock;
    private final Supplier<List<DomainStatus>> guests;
    private final TreeMap<String, Plugged> ports = new TreeMap<>();

    private record Plugged(BridgePort port, Instant since) {}

    TwinHostSwitch(Clock clock, Supplier<List<DomainStatus>> guests) {
        this.clock = clock;
        this.guests = guests;
    }

    @Override
    public String bridge() {
        return "ovs-sys-br";
    }

    @Override
    public UUID id() {
        return ID;
    }

    @Override
    public synchronized List<BridgePort> ports() {
        return ports.values().stream().map(Plugged::port).toList();
    }

    @Override
    public synchronized void transact(List<BridgeChange> changes) throws HostException {
        for (var change : changes) {
            if (change instanceof BridgeChange.Put(var port) && port.name().isEmpty()) {
                throw new HostException("bridge", bridge(), "a port needs a name");
            }
        }
        changes.forEach(this::change);
    }

    private void change(BridgeChange change) {
        switch (change) {
            case BridgeChange.Put(var port) -> ports.merge(port.name(), new Plugged(port, clock.instant()),
                    (present, added) -> new Plugged(added.port(), present.since()));
            case BridgeChange.Remove(var name) -> ports.remove(name);
        }
    }

    @Override
    public List<BridgePortStatus> status() {
        var traffic = trafficOfGuests(guests.get());
        synchronized (this) {
            return ports.values().stream().map(plugged -> status(plugged, traffic)).toList();
        }
    }

    /** What has gone through the ports that a running guest is plugged into, by port. */
    private static Map<String, Counters> trafficOfGuests(List<DomainStatus> current) {
        var traffic = new HashMap<String, Counters>();
        for (var guest : current) {
            if (guest.run() instanceof RunState.Running running) {
                running.nics().forEach(card -> {
                    if (card.nic().attachment() instanceof Attachment.VhostUser(var port)) {
                        traffic.put(port, card.counters().mirrored());
                    }
                });
            }
        }
        return traffic;
    }

    private BridgePortStatus status(Plugged plugged, Map<String, Counters> traffic) {
        var name = plugged.port().name();
        var error = name.startsWith(ABSENT_DEVICES)
                ? Optional.of("could not open network device " + name + " (No such device)")
                : Optional.<String>empty();
        return new BridgePortStatus(
                plugged.port(), plugged.port().type().word(), error, error.isPresent() ? Counters.ZERO : counters(plugged, traffic));
    }

    private Counters counters(Plugged plugged, Map<String, Counters> traffic) {
        var port = plugged.port();
        return port.type() == BridgePort.Type.VHOST_USER
                ? traffic.getOrDefault(port.name(), Counters.ZERO)
                : SimulatedTraffic.counters(port.name(), plugged.since(), clock.instant());
    }

    @Override
    public List<MacEntry> macTable() {
        var current = guests.get();
        synchronized (this) {
            var table = new ArrayList<MacEntry>();
            current.forEach(guest -> entries(guest).forEach(table::add));
            table.sort(Comparator.comparing(MacEntry::vlan).thenComparing(MacEntry::mac));
            return table;
        }
    }

    private Stream<MacEntry> entries(DomainStatus guest) {
        return guest.run() instanceof RunState.Running running && running.reachable()
                ? running.live().nics().stream()
                        .filter(nic -> nic.linkUp())
                        .flatMap(nic -> nic.attachment() instanceof Attachment.VhostUser(var port)
                                ? vlans(port).map(vlan -> new MacEntry(vlan, nic.mac(), port))
                                : Stream.empty())
                : Stream.empty();
    }

    private Stream<VlanId> vlans(String port) {
        var plugged = ports.get(port);
        if (plugged == null) {
            return Stream.empty();
        }
        return switch (plugged.port().vlans()) {
            case BridgeVlans.Tag(var id) -> Stream.of(id);
            case BridgeVlans.Trunks(var ids, var untagged) -> Stream.concat(untagged.stream(), ids.stream()).distinct();
            case BridgeVlans.Every _, BridgeVlans.Isolated _, BridgeVlans.Defective _ -> Stream.empty();
        };
    }
}
