package org.opennfx.backends.host;

/** What a device or a port calls itself (IEEE 802.1AB 8.5.2, 8.5.3). */
public record LldpId(Kind kind, String text) {
    /** What kind of name it is. */
    public enum Kind {
        COMPONENT("Component"),
        INTERFACE_ALIAS("Interface alias"),
        MAC_ADDRESS("Mac address"),
        NETWORK_ADDRESS("Network address"),
        INTERFACE_NAME("Interface name"),
        AGENT_CIRCUIT("Agent circuit ID"),
        LOCAL("Locally assigned");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As on the device. */
        @Override
        public String toString() {
            return words;
        }
    }
}
