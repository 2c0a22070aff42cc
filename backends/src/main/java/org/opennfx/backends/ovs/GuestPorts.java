package org.opennfx.backends.ovs;

import java.util.Locale;

/** How guests are plugged into the host-os switch. */
public enum GuestPorts {
    /** By tap devices: works on every machine. */
    TAP,
    /** By shared memory, as on the device: needs Open vSwitch with DPDK, and hugepages. */
    VHOST_USER;

    /** As options have it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
