package org.opennfx.backends.model;

import java.util.List;
import java.util.Optional;

/** An interface that the device is managed through: {@code jmgmt0} out of band, {@code jsxe0} in band. */
public record ManagementInterface(String name, Optional<String> description, boolean enabled, List<Unit> units) {
    /** All that the device has. */
    public static final List<String> NAMES = List.of("jmgmt0", "jsxe0");

    public ManagementInterface {
        units = List.copyOf(units);
    }

    /**
     * A logical unit.
     *
     * @param inet the IPv4 side of it, if it has one
     * @param inet6 the IPv6 side of it, if it has one
     */
    public record Unit(int number, boolean enabled, Optional<Family> inet, Optional<Family> inet6) {}

    /**
     * One version of IP.
     *
     * @param dhcp whether the addresses are asked for
     * @param addresses with the length of their prefix
     */
    public record Family(boolean dhcp, List<String> addresses) {
        public Family {
            addresses = List.copyOf(addresses);
        }
    }
}
