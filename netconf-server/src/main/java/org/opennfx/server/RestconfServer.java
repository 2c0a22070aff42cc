package org.opennfx.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.server.access.Logins;
import org.opennfx.server.http.BasicAuthentication;
import org.opennfx.server.http.HttpEndpoint;
import org.opennfx.server.operations.Operations;
import org.opennfx.server.restconf.HostMeta;
import org.opennfx.server.restconf.RestconfService;

/** The ports on which RESTCONF is served. */
final class RestconfServer implements AutoCloseable {
    private final List<Port> ports;

    private RestconfServer(List<Port> ports) {
        this.ports = List.copyOf(ports);
    }

    /** An open port. */
    record Port(String protocol, String address, HttpEndpoint endpoint) {
        @Override
        public String toString() {
            return protocol + " " + address + ":" + endpoint.port();
        }
    }

    /** @throws IOException a port cannot be opened; none is open then */
    static RestconfServer open(RestconfOptions options, Operations operations, Logins logins) throws IOException {
        var ports = new ArrayList<Port>();
        if (options.plainPort().isPresent()) {
            var loopback = InetAddress.getLoopbackAddress();
            ports.add(new Port(
                    "restconf-http",
                    loopback.getHostAddress(),
                    HttpEndpoint.open(
                            new InetSocketAddress(loopback, options.plainPort().getAsInt()),
                            Optional.empty(),
                            options.limits(),
                            new BasicAuthentication(logins),
                            List.of(new HostMeta(), new RestconfService(operations)))));
        }
        return new RestconfServer(ports);
    }

    List<Port> ports() {
        return ports;
    }

    @Override
    public void close() {
        ports.forEach(port -> port.endpoint().close());
    }
}
