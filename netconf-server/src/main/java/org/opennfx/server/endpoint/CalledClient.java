package org.opennfx.server.endpoint;

import java.time.Duration;
import java.util.List;
import org.opennfx.server.callhome.ConnectionType;
import org.opennfx.server.callhome.Destination;
import org.opennfx.server.callhome.ReconnectStrategy;

/**
 * A client that is called.
 *
 * @param idle after so long without a request a session ends; zero for never
 */
record CalledClient(String name, List<Endpoint> endpoints, ConnectionType type, ReconnectStrategy strategy, Duration idle) {
    public CalledClient {
        endpoints = List.copyOf(endpoints);
    }

    /** A place where it can be reached. */
    record Endpoint(Destination destination, Security security) {}
}
