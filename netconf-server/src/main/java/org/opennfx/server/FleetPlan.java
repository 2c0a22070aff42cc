package org.opennfx.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * Where the devices of a fleet are.
 *
 * @param size how many there are, numbered from 1
 * @param options as of {@link Fleet#start}
 */
record FleetPlan(int size, ServerOptions options) {
    private static final int LAST_PORT = 65_535;

    /** @throws IOException there are not as many ports, or one would be that of two devices */
    static FleetPlan of(int size, ServerOptions options) throws IOException {
        var plan = new FleetPlan(size, options);
        var netconf = plan.ports(options.netconfPort());
        var cli = plan.ports(options.cli().port().orElse(0));
        if (netconf.overlaps(cli)) {
            throw new IOException("the ports " + netconf + " of NETCONF and " + cli + " of the command line are partly the same");
        }
        return plan;
    }

    /** None where the system picks them. */
    private record Ports(int first, int last) {
        boolean overlaps(Ports other) {
            return first > 0 && other.first > 0 && first <= other.last && other.first <= last;
        }

        @Override
        public String toString() {
            return first + " to " + last;
        }
    }

    private Ports ports(int first) throws IOException {
        var ports = new Ports(first, first + size - 1);
        if (first > 0 && ports.last() > LAST_PORT) {
            throw new IOException(size + " devices need the ports " + ports + ", and the last one there is is " + LAST_PORT);
        }
        return ports;
    }

    static String name(int number) {
        return "device-" + number;
    }

    Path state() {
        return options.state();
    }

    ServerOptions device(int number) {
        return options
                .state(state().resolve(name(number)))
                .netconfPort(port(options.netconfPort(), number))
                .cli(options.cli().port(options.cli().port().stream().map(first -> port(first, number)).findFirst()))
                .device(numbered(options.device(), number));
    }

    private static int port(int first, int number) {
        return first == 0 ? 0 : first + number - 1;
    }

    private static DeviceOptions numbered(DeviceOptions device, int number) {
        return switch (device) {
            case DeviceOptions.Nfx nfx -> nfx.numbered(number);
            case DeviceOptions.Bare bare -> bare;
        };
    }
}
