package org.opennfx.backends.identity;

import java.util.UUID;
import java.util.function.Supplier;
import org.opennfx.backends.model.MacAddress;

/**
 * Where identities are drawn from.
 *
 * @param firstMac the first of {@code macs} consecutive addresses
 * @param uuids makes a UUID that nobody has
 */
public record Pools(MacAddress firstMac, int macs, Supplier<UUID> uuids) {
    private static final String NETWORK = "192.168.1.";
    private static final int FIRST_HOST = 100;
    private static final int LAST_HOST = 253;

    /** Whether the pool may give this address to an interface. */
    public boolean contains(MacAddress mac) {
        return mac.compareTo(firstMac) >= 0 && mac.compareTo(firstMac.plus(macs)) < 0;
    }

    /** Whether an IPv4 address is of the network that the pool hands out addresses of. */
    public boolean onInternalNetwork(String address) {
        return address.startsWith(NETWORK);
    }

    /** How many addresses of the internal network there are for virtual machines. */
    public int addresses() {
        return LAST_HOST - FIRST_HOST + 1;
    }

    /** The address at this place of the internal network's pool, counted from 0. */
    public String address(int place) {
        return NETWORK + (FIRST_HOST + place);
    }
}
