package org.opennfx.backends.ovs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opennfx.backends.host.Counters;
import org.opennfx.backends.host.Discovery;
import org.opennfx.backends.host.LldpNeighbor;
import org.opennfx.backends.host.MacEntry;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.host.PacketForwardingEngine;
import org.opennfx.backends.host.SwitchPortSettings;
import org.opennfx.backends.host.SwitchPortStatus;
import org.opennfx.backends.host.SwitchSettings;
import org.opennfx.backends.linux.NetworkDevices;
import org.opennfx.backends.model.MacAddress;
import org.opennfx.backends.model.PortMode;
import org.opennfx.backends.model.Rstp;
import org.opennfx.backends.model.VlanIds;
import org.opennfx.backends.ovs.PortRows.PortRow;
import org.opennfx.datastore.host.HostException;

/**
 * The switch of the front panel as a bridge of Open vSwitch, with a bridge for the embedded switch of each physical function
 * of the network card. A port that is not configured is in no VLAN. What is missing
 * of bridges, devices and cables is made with the next configuration.
 */
public final class OvsForwardingEngine implements PacketForwardingEngine {
    private static final MacAddress UNKNOWN = new MacAddress(0);

    /** A port that somebody else has set: not what any configuration asks for. */
    private static final SwitchPortSettings CHANGED = new SwitchPortSettings(
            true, Optional.of("changed on the host"), 0, Optional.empty(), PortMode.ACCESS, Optional.empty(), VlanIds.none(), List.of());

    private static final Optional<Rstp> CHANGED_TREE =
            Optional.of(new Rstp(0, 0, 0, 0, Map.of(), Optional.empty()));

    private final String bridge;
    private final OvsDatabase database;
    private final OvsControl control;
    private final NetworkDevices devices;
    private final FrontPanel panel;
    private final SwitchCabling cabling;
    private final Discovery discovery;
    private final StormFlows storms;
    private SwitchSettings last = SwitchSettings.NONE;

    /** Whether limits of an earlier start are no more. */
    private boolean limitsAreKnown;

    /**
     * A switch that need not be there yet: it is made when it is configured.
     *
     * @param bridge the name of the bridge that is the switch
     * @param hostBridge that of the host-os switch, which the network card is plugged into as well
     * @param discovery of the ports of the front
     */
    public OvsForwardingEngine(
            String bridge,
            String hostBridge,
            OvsDatabase database,
            OvsControl control,
            NetworkDevices devices,
            FrontPanel panel,
            Discovery discovery) {
        this.bridge = bridge;
        this.database = database;
        this.control = control;
        this.devices = devices;
        this.panel = panel;
        this.cabling = new SwitchCabling(bridge, hostBridge, panel);
        this.discovery = discovery;
        this.storms = new StormFlows(control.management(bridge));
    }

    @Override
    public SwitchSettings settings() throws HostException {
        return settings(PortRows.read(database, bridge));
    }

    private synchronized SwitchSettings settings(PortRows rows) throws HostException {
        var up = devices.up();
        var ports = new TreeMap<String, SwitchPortSettings>();
        for (var name : MachineModel.switchPorts()) {
            var known = last.port(name);
            var asKnown = cabling.isPluggedIn(name, rows)
                    && PortColumns.are(known, name, rows.row(panel.device(name)), up.contains(panel.device(name)));
            ports.put(name, asKnown ? known : CHANGED);
        }
        ports.values().removeIf(SwitchPortSettings.UNUSED::equals);
        return SwitchSettings.of(last.vlans(), ports)
                .with(last.lldp())
                .with(isTree(last.rstp(), rows) ? last.rstp() : CHANGED_TREE)
                .with(isLimited(last, rows) ? last.storms() : Map.of());
    }

    private boolean isTree(Optional<Rstp> tree, PortRows rows) {
        return rows.bridge().filter(row -> TreeColumns.isBridge(tree, row)).isPresent()
                && panel.byDevice().entrySet().stream().allMatch(port -> rows.find(port.getKey())
                        .filter(row -> TreeColumns.isPort(tree, port.getValue(), row.port()))
                        .isPresent());
    }

    private boolean isLimited(SwitchSettings settings, PortRows rows) throws HostException {
        return settings.storms().isEmpty() || storms.are(panel.numbers(settings.storms(), rows));
    }

    @Override
    public synchronized void configure(SwitchSettings next) throws HostException {
        database.transactAndWait(cabling.prepare(database, devices), object());
        var rows = PortRows.read(database, bridge);
        var change = new SwitchChange(panel, rows, devices.up());
        change.plan(next);
        change.apply(database, devices, object());
        try {
            limit(next, rows);
        } catch (HostException e) {
            change.undo(database, devices, e);
            unlimit(rows, e);
            throw e;
        }
        discovery.configure(next.lldp());
        last = next;
    }

    private void limit(SwitchSettings next, PortRows rows) throws HostException {
        var limits = panel.numbers(next.storms(), rows);
        var none = limits.isEmpty() && last.storms().isEmpty() && limitsAreKnown;
        if (!none && !storms.are(limits)) {
            storms.replace(limits);
        }
        limitsAreKnown = true;
    }

    private void unlimit(PortRows rows, HostException failure) {
        try {
            storms.replace(panel.numbers(last.storms(), rows));
        } catch (HostException e) {
            failure.addSuppressed(e);
        }
    }

    private String object() {
        return "bridge " + bridge;
    }

    @Override
    public List<SwitchPortStatus> ports() throws HostException {
        var rows = PortRows.read(database, bridge);
        var current = settings(rows);
        var counters = DatapathCounters.read(control.ask("dpctl/show", "-s"));
        var ports = new ArrayList<SwitchPortStatus>();
        for (var name : MachineModel.switchPorts()) {
            var row = rows.find(panel.device(name));
            var port = current.port(name);
            ports.add(new SwitchPortStatus(
                    name,
                    port,
                    port.enabled() && (FrontPanel.isInner(name) || row.filter(PortRow::linkIsUp).isPresent()),
                    port.megabits(name),
                    row.flatMap(PortRow::mac).orElse(UNKNOWN),
                    row.flatMap(each -> TreeColumns.status(each.port())),
                    counters.getOrDefault(panel.device(name), Counters.ZERO)));
        }
        return ports;
    }

    @Override
    public List<MacEntry> macTable() throws HostException {
        return OvsBridge.macTable(database, control, bridge, row -> panel.port(row.name()));
    }

    @Override
    public List<LldpNeighbor> neighbors() {
        return discovery.neighbors();
    }
}
