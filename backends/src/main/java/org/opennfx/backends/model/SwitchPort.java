package org.opennfx.backends.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opennfx.datastore.path.InstancePath;

/**
 * A port of the switch: of the front panel ({@code ge-0/0/0} to {@code xe-0/0/13}) or towards the network card of the
 * host ({@code sxe-0/0/0}, {@code sxe-0/0/1}).
 *
 * @param mtu in octets; empty: the default of the port
 * @param speed as configured, such as {@code 1g}; empty: the fastest of the port
 * @param unit the unit that has {@code family ethernet-switching}
 * @param routed the units that speak IP
 */
public record SwitchPort(
        String name,
        Optional<String> description,
        boolean enabled,
        Optional<Integer> mtu,
        Optional<String> speed,
        Optional<Unit> unit,
        List<IpUnit> routed) {
    public SwitchPort {
        routed = List.copyOf(routed);
    }

    /**
     * A logical unit that switches.
     *
     * @param members VLANs by name, id, range or {@code all}; see {@link VlanTable}
     */
    public record Unit(
            int number, boolean enabled, PortMode mode, List<String> members, Optional<NativeVlan> nativeVlan) {
        public Unit {
            members = List.copyOf(members);
        }

        /** The same unit as a member of further VLANs. */
        Unit in(List<String> further) {
            return new Unit(
                    number, enabled, mode, Stream.concat(members.stream(), further.stream()).distinct().toList(), nativeVlan);
        }
    }

    /**
     * The VLAN of untagged frames on a trunk.
     *
     * @param member its name or id
     * @param path the leaf of the configuration that says so, of the unit or of the whole port
     */
    public record NativeVlan(String member, InstancePath path) {}

    /** The name of the unit that switches, as in {@code ge-0/0/0.0}. */
    Optional<String> unitName() {
        return unit.map(switching -> name + "." + switching.number());
    }

    /** The same port with its unit in these VLANs too. */
    SwitchPort in(List<String> further) {
        return further.isEmpty()
                ? this
                : new SwitchPort(
                        name, description, enabled, mtu, speed, unit.map(switching -> switching.in(further)), routed);
    }

    /** Whether the port faces the host instead of the front panel. */
    public boolean internal() {
        return name.startsWith("sxe-");
    }
}
