package org.opennfx.server.ssh;

import java.util.Map;
import java.util.Optional;
import org.opennfx.server.transport.ShellService;
import org.opennfx.server.transport.StreamService;

/**
 * What clients of an SSH server find there.
 *
 * @param subsystems by name
 * @param shell empty where there is none
 */
public record SshServices(Map<String, StreamService> subsystems, Optional<ShellService> shell) {
    public SshServices {
        subsystems = Map.copyOf(subsystems);
    }

    /** The subsystem of NETCONF alone. */
    public static SshServices netconf(StreamService service) {
        return new SshServices(Map.of("netconf", service), Optional.empty());
    }

    public SshServices shell(ShellService service) {
        return new SshServices(subsystems, Optional.of(service));
    }
}
