package org.opennfx.backends.ovs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.opennfx.backends.host.BridgeVlans;
import org.opennfx.backends.host.SwitchPortSettings;
import org.opennfx.backends.model.PortMode;
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
                : new BridgeVlans.Trunks(port.tagged(), port.untagged());
    }

    static ObjectNode mtu(SwitchPortSettings port) {
        return PortRow.mtuColumn(payload(port));
    }

    private static Optional<Integer> payload(SwitchPortSettings port) {
        return port.mtu() == SwitchPortSettings.DEFAULT_MTU
                ? Optional.empty()
                : Optional.of(port.mtu() - ETHERNET_HEADER);
    }

    /** @param up whether its device is switched on */
    static boolean are(SwitchPortSettings port, String name, PortRow row, boolean up) {
        return VlanColumns.read(row.port()).equals(Optional.of(bridgeVlans(port)))
                && (FrontPanel.isInner(name) || (up == port.enabled() && row.requestedMtu().equals(payload(port))));
    }
}
