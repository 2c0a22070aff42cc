package org.opennfx.backends.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opennfx.backends.host.LldpNeighbor;
import org.opennfx.backends.host.LldpStatistics;
import org.opennfx.backends.host.MacEntry;
import org.opennfx.backends.host.SwitchPortStatus;
import org.opennfx.backends.host.SwitchSettings;
import org.opennfx.backends.model.VlanId;

/**
 * The switch of the front panel at the time of an observation.
 *
 * @param discovery what was counted of it, by port
 */
record FrontPanelReport(
        SwitchSettings settings,
        List<SwitchPortStatus> ports,
        List<MacEntry> macTable,
        List<LldpNeighbor> neighbors,
        Map<String, LldpStatistics> discovery) {
    /** A VLAN with one id; a VLAN of the configuration with a list of ids is several of them. */
    record NumberedVlan(String name, VlanId id) {}

    /** A port in a VLAN. */
    record Member(SwitchPortStatus port, boolean tagged) {}

    /** By name and id. */
    Stream<NumberedVlan> vlans() {
        return settings.vlans().byName().entrySet().stream()
                .flatMap(vlan -> vlan.getValue().stream().map(id -> new NumberedVlan(vlan.getKey(), id)));
    }

    Optional<String> vlanName(VlanId id) {
        return settings.vlans().byName().entrySet().stream()
                .filter(vlan -> vlan.getValue().contains(id)).map(Map.Entry::getKey).findFirst();
    }

    Stream<Member> members(VlanId id) {
        return ports.stream()
                .filter(port -> port.settings().vlans().contains(id))
                .map(port -> new Member(port, !port.settings().untagged().equals(Optional.of(id))));
    }
}
