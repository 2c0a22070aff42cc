package org.opennfx.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.OptionalInt;
import org.opennfx.server.ssh.SshBasis;
import org.opennfx.server.ssh.SshEndpoint;
import org.opennfx.server.ssh.SshServices;

/**
 * Opens the ports of SSH that the options name; all are one host to their clients.
 *
 * @param listen the address of all
 */
record SshPorts(String listen, SshBasis basis, OpenParts open) {
    SshEndpoint open(int port, SshServices services) throws IOException {
        var address = new InetSocketAddress(InetAddress.getByName(listen), port);
        var endpoint = SshEndpoint.open(address, basis, services);
        open.add(endpoint::close);
        return endpoint;
    }

    /** None where there is no port, or nothing to serve on it. */
    Optional<SshEndpoint> open(OptionalInt port, Optional<SshServices> services) throws IOException {
        return port.isPresent() && services.isPresent()
                ? Optional.of(open(port.getAsInt(), services.get()))
                : Optional.empty();
    }
}
