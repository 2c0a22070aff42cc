package org.opennfx.backends.model;

import java.util.Optional;

/**
 * An interface of a virtual machine.
 *
 * @param name {@code eth0} to {@code eth9}
 * @param mac empty: drawn from the device's pool
 * @param mtu in octets
 */
public record VnfInterface(
        String name,
        VnfPort port,
        Optional<MacAddress> mac,
        Optional<String> pciAddress,
        int mtu,
        boolean linkUp,
        boolean offloads,
        PeerPorts peers) {
    /** An interface with the defaults of the configuration. */
    public VnfInterface(String name, VnfPort port) {
        this(name, port, Optional.empty(), Optional.empty(), 1500, true, true, PeerPorts.NONE);
    }
}
