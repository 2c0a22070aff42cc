package org.opennfx.backends.plan;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opennfx.backends.host.StormLimit;
import org.opennfx.backends.host.SwitchPortSettings;
import org.opennfx.backends.host.SwitchSettings;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.backends.model.PortMode;
import org.opennfx.backends.model.StormProfile;
import org.opennfx.backends.model.SwitchPort;
import org.opennfx.backends.model.VlanIds;
import org.opennfx.backends.model.VlanTable;

/** The settings of the switch of the front panel. */
final class SwitchBlueprint {
    private SwitchBlueprint() {}

    static SwitchSettings of(NfxConfiguration configuration) {
        var table = configuration.switchVlans();
        var ports = new TreeMap<String, SwitchPortSettings>();
        configuration.switchPorts().forEach(port -> ports.put(port.name(), settings(port, table)));
        ports.values().removeIf(SwitchPortSettings.UNUSED::equals);
        return SwitchSettings.of(table, ports)
                .with(configuration.lldp())
                .with(configuration.rstp())
                .with(storms(configuration.storms(), ports));
    }

    /** A limit of unknown unicast alone is none: what is unknown is told from the rest only after it came in. */
    private static Map<String, StormLimit> storms(
            Map<String, StormProfile> profiles, SortedMap<String, SwitchPortSettings> ports) {
        var limits = new TreeMap<String, StormLimit>();
        profiles.forEach((port, profile) -> {
            var megabits = ports.getOrDefault(port, SwitchPortSettings.UNUSED).megabits(port);
            if (profile.broadcast() || profile.multicast()) {
                limits.put(port, new StormLimit(profile.kilobits(megabits), profile.broadcast(), profile.multicast()));
            }
        });
        return limits;
    }

    private static SwitchPortSettings settings(SwitchPort port, VlanTable table) {
        var unit = port.unit();
        var mode = unit.map(SwitchPort.Unit::mode).orElse(PortMode.ACCESS);
        var members = unit.map(used -> table.resolve(used.members()).ids()).orElse(VlanIds.none());
        var enabled = port.enabled() && unit.map(SwitchPort.Unit::enabled).orElse(true);
        return new SwitchPortSettings(
                enabled,
                port.description(),
                port.mtu().orElse(SwitchPortSettings.DEFAULT_MTU),
                port.speed(),
                mode,
                mode == PortMode.ACCESS
                        ? members.first()
                        : unit.flatMap(SwitchPort.Unit::nativeVlan)
                                .flatMap(untagged -> table.resolveOne(untagged.member())),
                mode == PortMode.ACCESS ? VlanIds.none() : members,
                port.routed());
    }
}
