package org.opennfx.backends.state;

import java.util.Optional;
import org.opennfx.backends.host.Attachment;
import org.opennfx.backends.host.BridgePortStatus;
import org.opennfx.backends.host.BridgeVlans;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.host.NicStatus;
import org.opennfx.backends.host.SoftwareRelease;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code state host-switch}. */
final class BridgeState {
    private BridgeState() {}

    static void write(HostReport report, TreeBuilder bridge) {
        report.hostSwitch().given().ifPresent(seen -> ports(seen, report.machine().release(), bridge));
        report.guests().given().ifPresent(_ -> bridge.container("physical-functions", functions -> MachineModel.PHYSICAL_FUNCTIONS
                .forEach(name -> functions.entry("physical-function", function -> physicalFunction(report, name, function)))));
    }

    private static void ports(BridgeReport seen, SoftwareRelease release, TreeBuilder bridge) {
        bridge.leaf("bridge", seen.name())
                .leaf("version", release.hostSwitch())
                .container("ports", ports -> seen.ports()
                        .forEach(status -> ports.entry("port", port -> port(status, port))))
                .container("mac-table", table -> seen.macTable()
                        .forEach(entry -> table.entry("entry", row -> row
                                .leaf("vlan-id", entry.vlan())
                                .leaf("mac-address", entry.mac())
                                .leaf("port", entry.port()))));
    }

    private static void port(BridgePortStatus status, TreeBuilder port) {
        var settings = status.port();
        port.leaf("name", settings.name())
                .leaf("type", Optional.of(status.type()).filter(word -> !word.isEmpty()))
                .leaf("mtu", settings.mtu())
                .leaf("error", status.error());
        switch (settings.vlans()) {
            case BridgeVlans.Tag(var id) -> port.leaf("tag", id);
            case BridgeVlans.Trunks(var ids, var untagged) ->
                    port.values("trunks", ids.stream().toList()).leaf("native-vlan-id", untagged);
            case BridgeVlans.Every _, BridgeVlans.Isolated _, BridgeVlans.Defective _ -> { }
        }
        Cards.counters(port, status.counters());
    }

    private static void physicalFunction(HostReport report, String name, TreeBuilder function) {
        var used = VirtualFunctions.of(report, name);
        function.leaf("name", name)
                .leaf("total", report.machine().model().virtualFunctions(name))
                .leaf("free", report.machine().model().virtualFunctions(name) - used.size());
        used.forEach(owned -> function.entry("virtual-function", row -> row
                .leaf("number", owned.number())
                .leaf("vnf", owned.vnf())
                .leaf("interface", owned.card().nic().name())
                .leaf("mac-address", owned.card().nic().mac())
                .leaf("vlan-id", vlan(owned.card()))));
    }

    private static Optional<?> vlan(NicStatus card) {
        return card.nic().attachment() instanceof Attachment.VirtualFunction function
                ? function.vlan()
                : Optional.empty();
    }
}
