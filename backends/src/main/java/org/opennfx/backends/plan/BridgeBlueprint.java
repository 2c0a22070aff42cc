package org.opennfx.backends.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.backends.host.BridgePort;
import org.opennfx.backends.host.BridgeVlans;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.backends.model.PortMode;
import org.opennfx.backends.model.VlanId;
import org.opennfx.backends.model.VlanIds;
import org.opennfx.backends.model.VlanTable;
import org.opennfx.backends.model.VnfInterface;
import org.opennfx.backends.model.VnfPort;

/** The ports of the host-os switch: those that it always has, and one for each interface that is mapped to a VLAN. */
final class BridgeBlueprint {
    static final String BRIDGE = "ovs-sys-br";

    private static final int FIXED_MTU = 1500;
    private static final BridgeVlans EVERY = new BridgeVlans.Every();

    /** VLANs that the device uses for itself on the way to the control plane. */
    private static final VlanIds INTERNAL_VLANS = VlanIds.of(new VlanId(1), new VlanId(2));

    private static final VlanId SECOND_PORT_VLAN = new VlanId(3);

    private BridgeBlueprint() {}

    static List<BridgePort> of(NfxConfiguration configuration) {
        var vlans = configuration.hostVlans();
        var ports = new ArrayList<>(fixed(vlans));
        for (var vnf : configuration.vnfs()) {
            for (var card : vnf.interfaces()) {
                vlansOf(card, vlans).map(carried -> new BridgePort(
                                DomainBlueprint.portName(vnf.name(), card.name()), BridgePort.Type.VHOST_USER, carried, card.mtu()))
                        .ifPresent(ports::add);
            }
        }
        return ports;
    }

    private static List<BridgePort> fixed(VlanTable vlans) {
        var physical = new BridgeVlans.Trunks(INTERNAL_VLANS.union(vlans.defined()), Optional.empty());
        return List.of(
                port(BRIDGE, BridgePort.Type.INTERNAL, EVERY),
                port("dpdk0", BridgePort.Type.DPDK, physical),
                port("dpdk1", BridgePort.Type.DPDK, new BridgeVlans.Tag(SECOND_PORT_VLAN)),
                port("jdm_jsxe0", BridgePort.Type.SYSTEM, EVERY),
                port("jdm_phc", BridgePort.Type.SYSTEM, EVERY),
                port("vjunos0_em1", BridgePort.Type.SYSTEM, EVERY),
                port("ipsec-nm_heth1", BridgePort.Type.SYSTEM, EVERY),
                port("ipsec-nm_heth2", BridgePort.Type.SYSTEM, EVERY));
    }

    private static BridgePort port(String name, BridgePort.Type type, BridgeVlans vlans) {
        return new BridgePort(name, type, vlans, FIXED_MTU);
    }

    private static Optional<BridgeVlans> vlansOf(VnfInterface card, VlanTable vlans) {
        return switch (card.port()) {
            case VnfPort.VlanPort port -> Optional.of(carried(port, vlans));
            case VnfPort.AnalyzerPort _ -> Optional.of(new BridgeVlans.Isolated());
            case VnfPort.ManagementPort _, VnfPort.VirtualFunctionPort _, VnfPort.UnmappedPort _ -> Optional.empty();
        };
    }

    private static BridgeVlans carried(VnfPort.VlanPort port, VlanTable vlans) {
        var members = vlans.resolve(port.members()).ids();
        return port.mode() == PortMode.TRUNK
                ? BridgeVlans.trunk(members, port.nativeVlan())
                : members.first().<BridgeVlans>map(BridgeVlans.Tag::new).orElse(new BridgeVlans.Isolated());
    }
}
