package org.opennfx.backends.identity;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.opennfx.backends.model.MacAddress;

/**
 * What one virtual machine was given.
 *
 * @param id its number in lists, in order of creation
 * @param uuid used where the configuration has none
 * @param address IPv4, on the internal network
 * @param macs by interface
 */
public record VnfIdentity(int id, UUID uuid, String address, SortedMap<String, MacAddress> macs) {
    public VnfIdentity {
        macs = Collections.unmodifiableSortedMap(new TreeMap<>(macs));
    }

    /** @throws IllegalArgumentException the interface was given none */
    public MacAddress mac(String ethernet) {
        var mac = macs.get(ethernet);
        if (mac == null) {
            throw new IllegalArgumentException("no MAC address for " + ethernet);
        }
        return mac;
    }

    VnfIdentity withMacs(Map<String, MacAddress> others) {
        return new VnfIdentity(id, uuid, address, new TreeMap<>(others));
    }
}
