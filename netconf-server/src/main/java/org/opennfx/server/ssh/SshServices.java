package org.opennfx.server.ssh;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.opennfx.server.transport.ShellService;
import org.opennfx.server.transport.StreamService;

/**
 * What clients of an SSH server find there.
 *
 * @param subsystems by name
 * @param commands that are not the shell's, by their first word
 * @param shell empty where there is none
 */
public record SshServices(
        Map<String, StreamService> subsystems, Map<String, ShellService> commands, Optional<ShellService> shell) {
    public SshServices {
        subsystems = Map.copyOf(subsystems);
        commands = Map.copyOf(commands);
    }

    /** The subsystem of NETCONF alone. */
    public static SshServices netconf(StreamService service) {
        return new SshServices(Map.of("netconf", service), Map.of(), Optional.empty());
    }

    public SshServices shell(ShellService service) {
        return new SshServices(subsystems, commands, Optional.of(service));
    }

    /** A further subsystem. */
    public SshServices subsystem(String name, StreamService service) {
        return new SshServices(with(subsystems, name, service), commands, shell);
    }

    /** A further command. */
    public SshServices command(String name, ShellService service) {
        return new SshServices(subsystems, with(commands, name, service), shell);
    }

    private static <S> Map<String, S> with(Map<String, S> others, String name, S service) {
        var all = new HashMap<>(others);
        all.put(name, service);
        return all;
    }
}
