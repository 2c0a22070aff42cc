package org.opennfx.backends.ovs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opennfx.backends.host.Counters;
import org.opennfx.backends.host.Discovery;
import org.opennfx.backends.host.MacEntry;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.host.Neighborhood;
import org.opennfx.backends.host.PacketForwardingEngine;
import org.opennfx.backends.host.SwitchPortStatus;
import org.opennfx.backends.host.SwitchSettings;
import org.opennfx.backends.linux.NetworkDevices;
import org.opennfx.backends.model.MacAddress;
import org.opennfx.backends.ovs.PortRows.PortRow;
import org.opennfx.datastore.host.HostException;

/**
 * The switch of the front panel as a bridge of Open vSwitch, with a bridge for the embedded switch of each physical function
 * of the network card. A port that is not configured is in no VLAN. What is missing
 * of bridges, devices and cables is made with the next configuration.
 */
public final class OvsForwardingEngine implements PacketForwardingEngine {
    private static final MacAddress UNKNOWN = new MacAddress(0);

    private final String bridge;
    private final OvsDatabase database;
    private final OvsControl control;
    private final NetworkDevices devices;
    private final FrontPanel panel;
    private final SwitchCabling cabling;
    private final Discovery discovery;
    private final OpenFlow openFlow;
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
        this.openFlow = new OpenFlow(control.management(bridge));
        this.storms = new StormFlows(openFlow);
    }

    @Override
    public SwitchSettings settings() throws HostException {
        return settings(PortRows.read(database, bridge));
    }

    private synchronized SwitchSettings settings(PortRows rows) throws HostException {
        return SwitchReading.of(last, panel, cabling, rows, devices.switchedOn())
                .with(isLimited(last, rows) ? last.storms() : Map.of());
    }

    private boolean isLimited(SwitchSettings settings, PortRows rows) throws HostException {
        return settings.storms().isEmpty() || storms.are(panel.numbers(settings.storms(), rows));
    }

    @Override
    public synchronized void configure(SwitchSettings next) throws HostException {
        database.transactAndWait(cabling.prepare(database, devices), object());
        var rows = PortRows.read(database, bridge);
        var change = new SwitchChange(panel, rows, devices.up(), openFlow);
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
        last = next.with(List.of());
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
            var port = current.port(name).withEnabled(last.port(name).enabled());
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
    public void forget(List<MacEntry> entries) throws HostException {
        if (entries.equals(macTable())) {
            control.ask("fdb/flush", bridge);
            return;
        }
        for (var entry : entries) {
            forget(entry);
        }
    }

    /** The switch takes away what it was told, and not what it has learned: it is told it first. */
    private void forget(MacEntry entry) throws HostException {
        var vlan = entry.vlan().toString();
        var mac = entry.mac().toString();
        control.ask("fdb/add", bridge, panel.device(entry.port()), vlan, mac);
        control.ask("fdb/del", bridge, vlan, mac);
    }

    @Override
    public Neighborhood neighborhood() {
        return discovery;
    }
}
