package org.opennfx.server.callhome;

import java.util.List;

/**
 * A client that is called, and how.
 *
 * @param name in the configuration
 * @param endpoints in the order in which they are tried; closed when it is called no more
 */
public record Callee(
        String name, List<Dialer> endpoints, ConnectionType type, ReconnectStrategy strategy, BackOff backOff) {
    public Callee {
        endpoints = List.copyOf(endpoints);
    }
}
