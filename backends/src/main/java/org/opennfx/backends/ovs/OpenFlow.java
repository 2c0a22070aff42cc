package org.opennfx.backends.ovs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.opennfx.backends.linux.LinuxCommand;
import org.opennfx.datastore.host.HostException;

/**
 * A bridge of Open vSwitch by OpenFlow 1.3, with {@code ovs-ofctl}.
 *
 * @param management the socket of the bridge
 */
record OpenFlow(Path management) {
    private static final LinuxCommand COMMAND = new LinuxCommand(Optional.empty());

    /** @return what it wrote */
    String run(String command, String... arguments) throws HostException {
        var line = new ArrayList<>(
                List.of("ovs-ofctl", "--protocols=OpenFlow13", "--no-stats", "--no-names", command, "unix:" + management));
        line.addAll(List.of(arguments));
        return COMMAND.run(OvsDatabase.SUBSYSTEM, line.toArray(String[]::new));
    }

    /**
     * Lets ports take part in floods again. Open vSwitch 3.1 leaves them out of these when a spanning tree ends, until somebody
     * changes whether they do.
     */
    void flood(Collection<Integer> ports) throws HostException {
        for (var port : ports) {
            run("mod-port", port.toString(), "no-flood");
            run("mod-port", port.toString(), "flood");
        }
    }
}
