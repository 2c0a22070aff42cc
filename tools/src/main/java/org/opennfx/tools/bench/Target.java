package org.opennfx.tools.bench;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;

/**
 * A server to be measured.
 *
 * @param netconf where NETCONF over SSH is
 * @param command what the shell starts it with, in the foreground; it is told to end afterwards. Without it the server runs already
 * @param process the id of a server that runs already, whose memory is looked at
 * @param restconf the root of RESTCONF (RFC 8040 3.1), such as {@code http://127.0.0.1:8080/restconf}
 * @param fleet how many such devices are started at once
 */
public record Target(
        String name,
        InetSocketAddress netconf,
        Optional<String> command,
        Optional<Long> process,
        Optional<URI> restconf,
        Optional<FleetStart> fleet) {}
