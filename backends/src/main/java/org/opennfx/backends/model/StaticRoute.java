package org.opennfx.backends.model;

import java.util.List;

/**
 * A route of the device.
 *
 * @param destination with the length of its prefix, such as {@code 0.0.0.0/0}
 * @param target what happens to packets
 */
public record StaticRoute(String destination, Target target) {
    /** What happens to packets. */
    public sealed interface Target {
        /** They are sent to one of these routers. */
        record Routers(List<String> addresses) implements Target {
            public Routers {
                addresses = List.copyOf(addresses);
            }
        }

        /** They are dropped. */
        record Discard() implements Target {}

        /** They are dropped, and the sender is told. */
        record Reject() implements Target {}
    }

    public boolean ipv6() {
        return destination.contains(":");
    }
}
