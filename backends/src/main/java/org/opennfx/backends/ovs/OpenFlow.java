package org.opennfx.backends.ovs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.opennfx.backends.linux.LinuxCommand;
import org.opennfx.datastore.host.HostException;

/**
 * A bridge of Open vSwitch by OpenFlow, with {@code ovs-ofctl}.
 *
 * @param management the socket of the bridge
 */
record OpenFlow(Path management) {
    private static final LinuxCommand COMMAND = new LinuxCommand(Optional.empty());

    /**
     * Runs a command by OpenFlow 1.3.
     *
     * @return what it wrote
     */
    String run(String command, String... arguments) throws HostException {
        return run("OpenFlow13", command, List.of(arguments));
    }

    private String run(String protocol, String command, List<String> arguments) throws HostException {
        var line = new ArrayList<>(
                List.of("ovs-ofctl", "--protocols=" + protocol, "--no-stats", "--no-names", command, "unix:" + management));
        line.addAll(arguments);
        return COMMAND.run(OvsDatabase.SUBSYSTEM, line.toArray(String[]::new));
    }

    /**
     * Lets ports take part in floods again. Open vSwitch 3.1 leaves them out of these when a spanning tree ends, until somebody
     * changes whether they do, which later versions of OpenFlow have no word for.
     */
    void flood(Collection<Integer> ports) throws HostException {
        for (var port : ports) {
            for (var part : List.of("no-flood", "flood")) {
                run("OpenFlow10", "mod-port", List.of(port.toString(), part));
            }
        }
    }
}
