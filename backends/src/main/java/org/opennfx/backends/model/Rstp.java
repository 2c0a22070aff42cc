package org.opennfx.backends.model;

import java.util.Map;
import java.util.Optional;

/**
 * The rapid spanning tree of the switch (IEEE 802.1D-2004 17).
 *
 * @param priority of the bridge, a multiple of 4096
 * @param maxAge seconds after which a silent root is forgotten
 * @param helloTime seconds between messages
 * @param forwardDelay seconds that a port listens and learns
 * @param ports those that are named
 * @param others how the other ports take part; empty if they do not
 */
public record Rstp(
        int priority, int maxAge, int helloTime, int forwardDelay, Map<String, Port> ports, Optional<Rstp.Port> others) {
    public Rstp {
        ports = Map.copyOf(ports);
    }

    /** What a port leads to. */
    public enum Link {
        /** One neighbour. */
        POINT_TO_POINT,
        /** Several neighbours. */
        SHARED
    }

    /**
     * A port of the tree.
     *
     * @param link empty where it is found out
     * @param edge whether no bridge is behind it
     * @param mayBeRoot whether it may lead to the root
     */
    public record Port(
            boolean enabled, Optional<Integer> priority, Optional<Integer> cost, Optional<Link> link, boolean edge,
            boolean mayBeRoot) {
        /** One that says nothing. */
        public static final Port PLAIN =
                new Port(true, Optional.empty(), Optional.empty(), Optional.empty(), false, true);
    }

    /** How a port takes part; empty if it does not. */
    public Optional<Port> port(String name) {
        return Optional.ofNullable(ports.get(name)).or(() -> others).filter(Port::enabled);
    }
}
