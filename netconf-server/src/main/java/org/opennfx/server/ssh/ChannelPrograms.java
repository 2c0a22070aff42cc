package org.opennfx.server.ssh;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.subsystem.SubsystemFactory;
import org.opennfx.server.transport.ShellRequest;
import org.opennfx.server.transport.ShellService;
import org.opennfx.server.transport.StreamService;

/** Finds what a channel is for: a subsystem, a command or a shell. */
record ChannelPrograms(SshServices services, Duration patience) {
    /** Commands by which clients ask for a subsystem where they think that a server has none. */
    private static final Map<String, String> SUBSYSTEMS =
            Map.of("netconf", "netconf", "xml-mode netconf need-trailer", "netconf");

    void install(SshServer server) {
        server.setSubsystemFactories(services.subsystems().entrySet().stream()
                .map(each -> new Subsystem(each.getKey(), each.getValue(), patience))
                .toList());
        server.setShellFactory(channel -> serve(services.shell(), channel, Optional.empty()));
        server.setCommandFactory(this::command);
    }

    private Command command(ChannelSession channel, String line) {
        return Optional.ofNullable(SUBSYSTEMS.get(line.strip()))
                .flatMap(name -> Optional.ofNullable(services.subsystems().get(name)))
                .<Command>map(service -> new ChannelService(ChannelProgram.of(service), channel, patience))
                .orElseGet(() -> serve(named(line).or(services::shell), channel, Optional.of(line)));
    }

    private Optional<ShellService> named(String line) {
        var words = line.strip().split("\\s", 2);
        return Optional.ofNullable(services.commands().get(words[0]));
    }

    private Command serve(Optional<ShellService> service, ChannelSession channel, Optional<String> line) {
        return service
                .<Command>map(shell -> new ChannelService(
                        (transport, environment) ->
                                shell.serve(transport, new ShellRequest(line, ChannelPty.of(environment))),
                        channel,
                        patience))
                .orElseGet(Refusal::new);
    }

    private record Subsystem(String getName, StreamService service, Duration patience) implements SubsystemFactory {
        @Override
        public Command createSubsystem(ChannelSession channel) {
            return new ChannelService(ChannelProgram.of(service), channel, patience);
        }
    }
}
