package org.opennfx.tools.bench;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many devices are started by one program.
 *
 * @param first where the first one has NETCONF; each further one has the next port
 * @param command what the shell starts them with, in the foreground, and behind it how many they are
 */
public record FleetStart(InetSocketAddress first, String command) {
    String command(int devices) {
        return command + " " + devices;
    }

    List<InetSocketAddress> ports(int devices) {
        return IntStream.range(0, devices)
                .mapToObj(next -> new InetSocketAddress(first.getAddress(), first.getPort() + next))
                .toList();
    }
}
