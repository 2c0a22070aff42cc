package org.opennfx.backends.ovs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.opennfx.backends.host.BridgeVlans;
import org.opennfx.backends.host.SwitchPortSettings;
import org.opennfx.backends.model.PortMode;
import org.opennfx.backends.model.VlanId;
import org.opennfx.backends.model.VlanIds;
import org.opennfx.backends.ovs.PortRows.PortRow;

/** How a port of the switch of the front panel is set, in columns of its rows. */
final class PortColumns {
    private static final int ETHERNET_HEADER = 14;

    private PortColumns() {}

    static ObjectNode vlans(SwitchPortSettings port) {
        var columns = JsonNodeFactory.instance.objectNode();
        VlanColumns.write(bridgeVlans(port), columns);
        return columns;
    }

    /** A port that is disabled is in no VLAN, for the cable to the network card cannot be down. */
    private static BridgeVlans bridgeVlans(SwitchPortSettings port) {
        if (!port.enabled()) {
            return new BridgeVlans.Isolated();
        }
        return port.mode() == PortMode.ACCESS
                ? port.untagged().<BridgeVlans>map(BridgeVlans.Tag::new).orElseGet(BridgeVlans.Isolated::new)
                : BridgeVlans.trunk(port.tagged(), port.untagged());
    }

    static ObjectNode mtu(SwitchPortSettings port) {
        return PortRow.mtuColumn(payload(port));
    }

    private static Optional<Integer> payload(SwitchPortSettings port) {
        return port.mtu() == SwitchPortSettings.DEFAULT_MTU
                ? Optional.empty()
                : Optional.of(port.mtu() - ETHERNET_HEADER);
    }

    /** What the machine says of a port, and for the rest what was asked for. */
    static SwitchPortSettings read(SwitchPortSettings asked, String name, PortRow row, BridgeVlans vlans, boolean up) {
        var asAsked = vlans.equals(bridgeVlans(asked));
        var found = asAsked ? asked : inVlans(asked, vlans);
        if (FrontPanel.isInner(name)) {
            return found;
        }
        var mtu = row.requestedMtu().map(payload -> payload + ETHERNET_HEADER).orElse(SwitchPortSettings.DEFAULT_MTU);
        return new SwitchPortSettings(up, found.description(), mtu, found.speed(), found.mode(), found.untagged(),
                found.tagged(), found.routed());
    }

    private static SwitchPortSettings inVlans(SwitchPortSettings asked, BridgeVlans vlans) {
        return switch (vlans) {
            case BridgeVlans.Isolated _, BridgeVlans.Defective _ -> inVlans(asked, PortMode.ACCESS, Optional.empty(), VlanIds.none());
            case BridgeVlans.Tag(var id) -> inVlans(asked, PortMode.ACCESS, Optional.of(id), VlanIds.none());
            case BridgeVlans.Trunks(var ids, var untagged) -> inVlans(asked, PortMode.TRUNK, untagged, ids);
            case BridgeVlans.Every _ ->
                inVlans(asked, PortMode.TRUNK, Optional.empty(), VlanIds.range(VlanId.FIRST, VlanId.LAST));
        };
    }

    /** A port that is in a VLAN is not disabled. */
    private static SwitchPortSettings inVlans(
            SwitchPortSettings asked, PortMode mode, Optional<VlanId> untagged, VlanIds tagged) {
        return new SwitchPortSettings(true, asked.description(), asked.mtu(), asked.speed(), mode, untagged, tagged, asked.routed());
    }

    /** @param up whether its device is switched on */
    static boolean are(SwitchPortSettings port, String name, PortRow row, boolean up) {
        return VlanColumns.read(row.port()).equals(Optional.of(bridgeVlans(port)))
                && (FrontPanel.isInner(name) || (up == port.enabled() && row.requestedMtu().equals(payload(port))));
    }
}
