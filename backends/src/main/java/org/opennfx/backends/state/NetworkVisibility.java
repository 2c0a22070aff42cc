package org.opennfx.backends.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opennfx.backends.host.Attachment;
import org.opennfx.backends.host.BridgePort;
import org.opennfx.backends.host.BridgeVlans;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code show system visibility network} (thesis figure 25). */
final class NetworkVisibility {
    private NetworkVisibility() {}

    static void write(HostReport report, ContainerNode input, TreeBuilder output) {
        output.container("visibility-network-information", page -> {
            AddressRows.macs(report.vnfs(), page, "visibility-network-mac-per-vnf");
            AddressRows.addresses(report.vnfs(), page, "visibility-network-ip-per-vnf");
            AddressRows.virtualFunctions(report.vnfs(), page, "visibility-network-vfs-per-vnf");
            freeFunctions(report, page);
            cards(report, page);
            mtus(report, page);
        });
    }

    private record Free(String physicalFunction, int number) {}

    private static void freeFunctions(HostReport report, TreeBuilder page) {
        List<Free> free = new ArrayList<>();
        for (var function : MachineModel.PHYSICAL_FUNCTIONS) {
            var used = VirtualFunctions.of(report, function).stream()
                    .map(VirtualFunctions.Owned::number).collect(Collectors.toSet());
            IntStream.range(0, report.machine().model().virtualFunctions(function)).filter(number -> !used.contains(number))
                    .forEach(number -> free.add(new Free(function, number)));
        }
        Rows.of(page, "visibility-network-free-vfs-per-pfs", free, (function, row) ->
                row.leaf("pf", function.physicalFunction()).leaf("vf", function.number()));
    }

    private static void cards(HostReport report, TreeBuilder page) {
        Map<String, BridgePort> ports = new HashMap<>();
        report.bridge().ports().forEach(status -> ports.put(status.port().name(), status.port()));
        Rows.of(page, "visibility-network-bridge-mapping", AddressRows.attached(report.vnfs()), (card, row) -> {
            AddressRows.card(card, row);
            if (card.status().nic().attachment() instanceof Attachment.VhostUser(var name)) {
                row.leaf("iface-vlan-id", Optional.ofNullable(ports.get(name)).flatMap(NetworkVisibility::vlans));
            }
        });
    }

    private static Optional<String> vlans(BridgePort port) {
        return switch (port.vlans()) {
            case BridgeVlans.Tag(var id) -> Optional.of(id.toString());
            case BridgeVlans.Trunks(var ids, _) -> Optional.of(ids.toString());
            case BridgeVlans.Every _, BridgeVlans.Isolated _, BridgeVlans.Defective _ -> Optional.empty();
        };
    }

    private static void mtus(HostReport report, TreeBuilder page) {
        Rows.of(page, "visibility-network-ovs-interface-mtu", report.bridge().ports(), (status, row) -> row
                .leaf("ovs-iface-name", status.port().name())
                .leaf("ovs-iface-mtu", status.port().mtu()));
    }
}
