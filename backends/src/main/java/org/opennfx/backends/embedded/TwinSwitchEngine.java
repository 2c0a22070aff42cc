package org.opennfx.backends.embedded;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.opennfx.backends.host.Attachment;
import org.opennfx.backends.host.Counters;
import org.opennfx.backends.host.DomainStatus;
import org.opennfx.backends.host.MacEntry;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.host.Neighborhood;
import org.opennfx.backends.host.Nic;
import org.opennfx.backends.host.PacketForwardingEngine;
import org.opennfx.backends.host.RunState;
import org.opennfx.backends.host.SwitchPortSettings;
import org.opennfx.backends.host.SwitchPortStatus;
import org.opennfx.backends.host.SwitchSettings;
import org.opennfx.backends.host.TreePort;
import org.opennfx.backends.model.MacAddress;
import org.opennfx.backends.model.VlanId;

/** A front panel with a cable and one neighbour at every port, and the guests' virtual functions behind it. */
final class TwinSwitchEngine implements PacketForwardingEngine {
    private static final Map<String, String> PORT_OF_FUNCTION = Map.of("hsxe0", "sxe-0/0/0", "hsxe1", "sxe-0/0/1");

    /** Locally administered, so that no neighbour has the address of a real device. */
    private static final MacAddress FIRST_NEIGHBOUR = MacAddress.parse("02:00:5e:10:00:00");

    private final Clock clock;
    private final MacAddress firstMac;
    private final Supplier<List<DomainStatus>> guests;
    private final Instant bootedAt;
    private final TwinNeighborhood neighborhood;
    private final TwinMacTable learned;
    private SwitchSettings settings = SwitchSettings.NONE;

    /** @param firstMac the address of the first port; the others follow */
    TwinSwitchEngine(Clock clock, MacAddress firstMac, Supplier<List<DomainStatus>> guests) {
        this.clock = clock;
        this.firstMac = firstMac;
        this.guests = guests;
        this.bootedAt = clock.instant();
        this.neighborhood = new TwinNeighborhood(clock, this::settings);
        this.learned = new TwinMacTable(clock);
    }

    @Override
    public synchronized SwitchSettings settings() {
        return settings;
    }

    @Override
    public synchronized void configure(SwitchSettings next) {
        if (!next.lldp().equals(settings.lldp())) {
            neighborhood.restart();
        }
        settings = next;
    }

    @Override
    public List<SwitchPortStatus> ports() {
        var current = settings();
        var names = MachineModel.switchPorts();
        var ports = new ArrayList<SwitchPortStatus>();
        for (var i = 0; i < names.size(); i++) {
            ports.add(status(names.get(i), current, firstMac.plus(i)));
        }
        return ports;
    }

    /** What is plugged in are stations: this bridge is the root, and all its ports lead away from it. */
    private SwitchPortStatus status(String name, SwitchSettings current, MacAddress mac) {
        var port = current.port(name);
        var tree = current.rstp().flatMap(settings -> settings.port(name)).map(_ -> port.enabled()
                ? new TreePort(TreePort.Role.DESIGNATED, TreePort.State.FORWARDING)
                : new TreePort(TreePort.Role.DISABLED, TreePort.State.DISCARDING));
        var counters = port.enabled() ? SimulatedTraffic.counters(name, bootedAt, clock.instant()) : Counters.ZERO;
        return new SwitchPortStatus(name, port, port.enabled(), port.megabits(name), mac, tree, counters);
    }

    @Override
    public Neighborhood neighborhood() {
        return neighborhood;
    }

    @Override
    public List<MacEntry> macTable() {
        var current = settings();
        return Stream.concat(neighbours(current), virtualFunctions(current))
                .filter(learned::knows)
                .sorted(Comparator.comparing(MacEntry::vlan).thenComparing(MacEntry::mac))
                .toList();
    }

    @Override
    public void forget(List<MacEntry> entries) {
        learned.forget(entries);
    }

    private static Stream<MacEntry> neighbours(SwitchSettings current) {
        var names = MachineModel.switchPorts();
        return current.ports().entrySet().stream()
                .filter(port -> port.getValue().enabled() && !port.getKey().startsWith("sxe-"))
                .flatMap(port -> port.getValue().vlans().stream()
                        .map(vlan -> new MacEntry(vlan,
                                FIRST_NEIGHBOUR.plus(names.indexOf(port.getKey())), port.getKey())));
    }

    private Stream<MacEntry> virtualFunctions(SwitchSettings current) {
        return guests.get().stream()
                .flatMap(guest -> guest.run() instanceof RunState.Running running && running.reachable()
                        ? running.live().nics().stream()
                        : Stream.empty())
                .flatMap(nic -> seenAt(nic, current).stream());
    }

    private static Optional<MacEntry> seenAt(Nic nic, SwitchSettings current) {
        if (!(nic.attachment() instanceof Attachment.VirtualFunction function)) {
            return Optional.empty();
        }
        return Optional.ofNullable(PORT_OF_FUNCTION.get(function.physicalFunction()))
                .filter(port -> current.port(port).enabled())
                .flatMap(port -> vlanOf(function, current.port(port)).map(vlan -> new MacEntry(vlan, nic.mac(), port)));
    }

    /** A guest that is in all VLANs is taken to talk in the first. */
    private static Optional<VlanId> vlanOf(Attachment.VirtualFunction function, SwitchPortSettings port) {
        return function.vlan().isPresent()
                ? function.vlan().filter(port.vlans()::contains)
                : port.vlans().first();
    }
}
