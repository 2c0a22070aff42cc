package org.opennfx.backends.host;

/** A port of the host-os switch. */
public record BridgePort(String name, Type type, BridgeVlans vlans, int mtu) {
    /** What stands behind a port, in the words of Open vSwitch. */
    public enum Type {
        /** A network device of the host's kernel, or of a container in it. */
        SYSTEM(""),
        /** The bridge itself as a network device of the host. */
        INTERNAL("internal"),
        /** A physical port, driven from user space. */
        DPDK("dpdk"),
        /** A guest, over shared memory. */
        VHOST_USER("dpdkvhostuser");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        /** As {@code ovs-vsctl show} has it; empty for a kernel device. */
        public String word() {
            return word;
        }
    }
}
