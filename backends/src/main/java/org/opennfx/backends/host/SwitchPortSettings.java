package org.opennfx.backends.host;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opennfx.backends.model.IpUnit;
import org.opennfx.backends.model.PortMode;
import org.opennfx.backends.model.VlanId;
import org.opennfx.backends.model.VlanIds;

/**
 * How a port of the switch is set.
 *
 * @param mtu in octets
 * @param speed as configured, such as {@code 1g}; empty: the fastest of the port
 * @param untagged the VLAN of untagged frames
 * @param routed the logical units that speak IP
 */
public record SwitchPortSettings(
        boolean enabled,
        Optional<String> description,
        int mtu,
        Optional<String> speed,
        PortMode mode,
        Optional<VlanId> untagged,
        VlanIds tagged,
        List<IpUnit> routed) {
    public static final int DEFAULT_MTU = 1514;

    private static final Map<String, Long> MEGABITS = Map.of("10m", 10L, "100m", 100L, "1g", 1000L, "10g", 10_000L);

    /** A port that is not configured: up, and in no VLAN. */
    public static final SwitchPortSettings UNUSED = new SwitchPortSettings(
            true, Optional.empty(), DEFAULT_MTU, Optional.empty(), PortMode.ACCESS, Optional.empty(), VlanIds.none(),
            List.of());

    public SwitchPortSettings {
        routed = List.copyOf(routed);
    }

    public SwitchPortSettings withEnabled(boolean now) {
        return new SwitchPortSettings(now, description, mtu, speed, mode, untagged, tagged, routed);
    }

    /**
     * The speed of the link in Mbit/s.
     *
     * @param port the name of the port, which tells its fastest
     */
    public long megabits(String port) {
        return MEGABITS.getOrDefault(speed.orElse(port.startsWith("ge-") ? "1g" : "10g"), 0L);
    }

    /** All VLANs of the port. */
    public VlanIds vlans() {
        return untagged.map(id -> tagged.union(VlanIds.of(id))).orElse(tagged);
    }
}
