package org.opennfx.backends.ovs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.host.SwitchPortSettings;
import org.opennfx.backends.host.SwitchSettings;
import org.opennfx.backends.ovs.PortRows.PortRow;
import org.opennfx.datastore.host.Drift;

/**
 * How the switch of the front panel is set, as its rows and devices have it. What these do not know, such as descriptions, is as it
 * was asked for; what no configuration asks for is a fault.
 */
final class SwitchReading {
    private final SwitchSettings asked;
    private final FrontPanel panel;
    private final SwitchCabling cabling;
    private final PortRows rows;
    private final Map<String, Boolean> devices;
    private final TreeMap<String, SwitchPortSettings> ports = new TreeMap<>();
    private final List<Drift> faults = new ArrayList<>();

    private SwitchReading(
            SwitchSettings asked, FrontPanel panel, SwitchCabling cabling, PortRows rows, Map<String, Boolean> devices) {
        this.asked = asked;
        this.panel = panel;
        this.cabling = cabling;
        this.rows = rows;
        this.devices = devices;
    }

    /**
     * Without the limits of storms, which are no rows.
     *
     * @param asked what was asked for last
     * @param devices whether each device is switched on
     */
    static SwitchSettings of(
            SwitchSettings asked, FrontPanel panel, SwitchCabling cabling, PortRows rows, Map<String, Boolean> devices) {
        return new SwitchReading(asked, panel, cabling, rows, devices).settings();
    }

    private SwitchSettings settings() {
        MachineModel.switchPorts().forEach(this::port);
        ports.values().removeIf(SwitchPortSettings.UNUSED::equals);
        tree();
        return SwitchSettings.of(asked.vlans(), ports).with(asked.lldp()).with(asked.rstp()).with(faults);
    }

    private void port(String name) {
        var known = asked.port(name);
        ports.put(name, known);
        if (!cabling.isPluggedIn(name, rows)) {
            fault(name, "not plugged in", "plugged in");
            return;
        }
        var device = panel.device(name);
        if (!FrontPanel.isInner(name) && !devices.containsKey(device)) {
            fault(name, "the network device " + device + " is gone", "plugged in");
            return;
        }
        var row = rows.row(device);
        var isOn = devices.getOrDefault(device, true);
        if (!PortColumns.are(known, name, row, isOn)) {
            changed(name, known, row, isOn);
        }
    }

    private void changed(String name, SwitchPortSettings known, PortRow row, boolean isOn) {
        VlanColumns.read(row.port()).ifPresentOrElse(
                vlans -> ports.put(name, PortColumns.read(known, name, row, vlans, isOn)),
                () -> fault(name, VlanColumns.words(row.port()), VlanColumns.words(PortColumns.vlans(known))));
    }

    private void fault(String port, String observed, String desired) {
        faults.add(new Drift("port " + port, observed, desired));
    }

    private void tree() {
        rows.bridge().flatMap(row -> TreeColumns.bridgeFault(asked.rstp(), row)).ifPresent(faults::add);
        panel.byDevice().forEach((device, port) -> rows.find(device)
                .flatMap(row -> TreeColumns.portFault(asked.rstp(), port, row.port()))
                .ifPresent(faults::add));
    }
}
