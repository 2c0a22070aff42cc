package org.opennfx.server.endpoint;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.opennfx.server.transport.TcpKeepAlive;

/**
 * An endpoint that waits for clients.
 *
 * @param idle after so long without a request a session ends; zero for never
 */
record Listener(
        String name, List<InetSocketAddress> addresses, Optional<TcpKeepAlive> keepAlive, Security security, Duration idle) {
    public Listener {
        addresses = List.copyOf(addresses);
    }

    /** As the server tells its operator of open ports. */
    String protocol() {
        return security instanceof Security.Tls ? "netconf-tls" : "netconf-ssh";
    }
}
