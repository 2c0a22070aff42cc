package org.opennfx.server.transport;

import java.time.Duration;

/** What runs over a transport, such as a NETCONF session. */
public interface StreamService {
    /** Serves the client until either side ends, on a thread of its own; the caller closes the transport afterwards. */
    void serve(Transport transport);

    /**
     * Serves no more clients, and ends each of those that it serves when what that one has asked is answered. Returns when
     * they are gone, or after this time.
     */
    default void leave(Duration patience) {}
}
