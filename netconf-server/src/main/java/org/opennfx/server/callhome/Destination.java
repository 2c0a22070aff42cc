package org.opennfx.server.callhome;

import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.opennfx.server.transport.TcpKeepAlive;

/**
 * An endpoint of a client.
 *
 * @param host a name or an address; a name is looked up at every attempt
 * @param from the local address of connections; empty for any
 */
public record Destination(String host, int port, Optional<InetSocketAddress> from, Optional<TcpKeepAlive> keepAlive) {
    InetSocketAddress resolved() throws UnknownHostException {
        var address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new UnknownHostException("there is no host " + host);
        }
        return address;
    }

    @Override
    public String toString() {
        return host + " port " + port;
    }
}
