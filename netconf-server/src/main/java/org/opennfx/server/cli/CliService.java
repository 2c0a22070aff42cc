package org.opennfx.server.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.opennfx.datastore.notification.EventStreams;
import org.opennfx.server.access.Accounts;
import org.opennfx.server.files.ClientFiles;
import org.opennfx.server.operations.Operations;
import org.opennfx.server.operations.ServedSessions;
import org.opennfx.server.operations.Session;
import org.opennfx.server.operations.SessionEnd;
import org.opennfx.server.transport.ShellRequest;
import org.opennfx.server.transport.ShellService;
import org.opennfx.server.transport.Transport;

/** The command line: one session for each shell and for each command that comes without one. */
public final class CliService implements ShellService {
    private final Operations operations;
    private final ServedSessions sessions;
    private final Accounts accounts;
    private final CliDevice device;
    private final ConfigurationAccess configuration;
    private final Function<String, Optional<ClientFiles>> files;
    private final boolean allowsShell;
    private final Terminals terminals;

    /**
     * @param accounts say how long sessions of their users may be idle
     * @param files those of the device as a user may change them; empty where it has none
     * @param allowsShell whether super-users may start a shell of the system
     * @param events whoever is at a terminal is told of some
     */
    public CliService(
            Operations operations,
            Accounts accounts,
            CliDevice device,
            Function<String, Optional<ClientFiles>> files,
            boolean allowsShell,
            EventStreams events) {
        this.operations = operations;
        this.configuration = device.configuration(operations);
        this.sessions = new ServedSessions(operations, "cli", _ -> { });
        this.accounts = accounts;
        this.device = device;
        this.files = files;
        this.allowsShell = allowsShell;
        this.terminals = new Terminals(device.deviceManager());
        var _ = events.listen(terminals);
    }

    @Override
    public int serve(Transport transport, ShellRequest request) {
        var status = new AtomicInteger(1);
        sessions.serve(transport, session -> converse(session, transport, request, status::set));
        return status.get();
    }

    private SessionEnd converse(Session session, Transport transport, ShellRequest request, Consumer<Integer> status) {
        transport.whenClientGoes(session::clientGone);
        var preferences = new Preferences(accounts.find(session.user()).flatMap(account -> account.terms().idle()));
        preferences.follow(() -> transport.readTimeout(preferences.idle().orElse(Duration.ZERO)));
        var console = request.pty()
                .<Console>map(pty -> TerminalConsole.open(transport, pty, preferences))
                .orElseGet(() -> new PlainConsole(transport));
        var own = files.apply(session.user());
        var shell = new Shell(session, console, preferences, own);
        try (var monitor = new LogMonitor(console); var _ = terminals.enter(console)) {
            var mode = OperationalMode.first(new CliSession(
                    device, operations, session, console, preferences, configuration, monitor, new UserFiles(own), allowsShell));
            return converse(shell, mode, console, request, status);
        }
    }

    private SessionEnd converse(Shell shell, Mode mode, Console console, ShellRequest request, Consumer<Integer> status) {
        if (request.command().isPresent()) {
            status.accept(shell.perform(mode, Request.of(request.command().get())) ? 0 : 1);
            return SessionEnd.closed();
        }
        if (console.isTerminal()) {
            console.write(device.deviceManager().greeting());
        }
        status.accept(0);
        return shell.converse(mode);
    }
}
