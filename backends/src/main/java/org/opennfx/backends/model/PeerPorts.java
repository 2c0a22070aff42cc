package org.opennfx.backends.model;

import java.util.List;
import java.util.function.Predicate;

/**
 * The ports of the front panel whose link the interface of a virtual machine follows; none: it follows no link.
 *
 * @param anyFails whether the link is lost with the first of them, and not only with the last
 */
public record PeerPorts(List<String> ports, boolean anyFails) {
    public static final PeerPorts NONE = new PeerPorts(List.of(), false);

    public PeerPorts {
        ports = List.copyOf(ports);
    }

    /** Whether the interface has a link while these ports have one. */
    public boolean up(Predicate<String> portUp) {
        return ports.isEmpty() || (anyFails ? ports.stream().allMatch(portUp) : ports.stream().anyMatch(portUp));
    }
}
