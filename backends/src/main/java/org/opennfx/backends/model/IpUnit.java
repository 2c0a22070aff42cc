package org.opennfx.backends.model;

import java.util.List;
import java.util.Optional;

/**
 * A logical unit of an interface that speaks IP.
 *
 * @param inet the IPv4 side of it, if it has one
 * @param inet6 the IPv6 side of it, if it has one
 */
public record IpUnit(int number, boolean enabled, Optional<Family> inet, Optional<Family> inet6) {
    /** Whether it speaks any version of IP. */
    public boolean routes() {
        return inet.isPresent() || inet6.isPresent();
    }

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
