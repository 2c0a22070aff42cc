package org.opennfx.server.transport;

/** What runs over a transport, such as a NETCONF session. */
public interface StreamService {
    /** Serves the client until either side ends, on a thread of its own; the caller closes the transport afterwards. */
    void serve(Transport transport);
}
