package org.opennfx.backends.state;

import java.util.Locale;
import org.opennfx.backends.host.SwitchPortStatus;
import org.opennfx.backends.model.VlanIds;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code state switch}. */
final class SwitchState {
    private static final long BITS_PER_MEGABIT = 1_000_000;

    private SwitchState() {}

    static void write(FrontPanelReport panel, TreeBuilder switching) {
        switching
                .container("ports", ports -> panel.ports()
                        .forEach(status -> ports.entry("port", port -> port(status, port))))
                .container("vlans", vlans -> panel.settings().vlans().byName()
                        .forEach((name, ids) -> vlans.entry("vlan", vlan -> vlan(panel, name, ids, vlan))))
                .container("mac-table", table -> panel.macTable()
                        .forEach(entry -> table.entry("entry", row -> row
                                .leaf("vlan-id", entry.vlan())
                                .leaf("mac-address", entry.mac())
                                .leaf("vlan", panel.vlanName(entry.vlan()))
                                .leaf("port", entry.port())
                                .leaf("static", false))));
    }

    private static void port(SwitchPortStatus status, TreeBuilder port) {
        var settings = status.settings();
        port.leaf("name", status.name())
                .leaf("description", settings.description())
                .leaf("admin-status", upOrDown(settings.enabled()))
                .leaf("oper-status", upOrDown(status.up()))
                .leaf("speed", status.megabits() * BITS_PER_MEGABIT)
                .leaf("mtu", settings.mtu())
                .leaf("mac-address", status.mac())
                .leaf("mode", settings.mode())
                .values("untagged-vlans", settings.untagged().stream().toList())
                .values("tagged-vlans", settings.tagged().stream().toList());
        status.tree().ifPresent(tree -> port.container("spanning-tree", row -> row
                .leaf("role", tree.role().name().toLowerCase(Locale.ROOT))
                .leaf("state", tree.state().name().toLowerCase(Locale.ROOT))));
        Cards.counters(port, status.counters());
    }

    static String upOrDown(boolean up) {
        return up ? "up" : "down";
    }

    private static void vlan(FrontPanelReport panel, String name, VlanIds ids, TreeBuilder vlan) {
        vlan.leaf("name", name);
        if (ids.size() == 1) {
            vlan.leaf("vlan-id", ids.first());
        } else {
            vlan.values("vlan-id-list", ids.ranges());
        }
        ids.stream().flatMap(panel::members).forEach(member -> vlan.entry("member", row -> row
                .leaf("port", member.port().name())
                .leaf("tagged", member.tagged())
                .leaf("active", member.port().up())));
    }
}
