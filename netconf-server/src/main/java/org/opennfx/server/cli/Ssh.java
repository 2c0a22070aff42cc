package org.opennfx.server.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opennfx.backends.host.GuestLogin;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.server.commands.Offer;
import org.opennfx.server.line.Line;
import org.opennfx.server.line.Words;

/**
 * {@code ssh}: from the device manager to the control plane, and to the hypervisor and virtual machines for those who may take the
 * consoles of these.
 *
 * @param modes what sessions begin in at the control plane
 */
record Ssh(CliSession cli, Function<Face, Mode> modes) implements LocalCommand.Body {
    private static final String CONTROL_PLANE = "vjunos0";
    private static final Pattern HOST = Pattern.compile("(?:(?<user>[A-Za-z0-9_][A-Za-z0-9_.-]{0,63})@)?(?<name>[A-Za-z0-9][A-Za-z0-9_.-]{0,63})");

    LocalCommand command() {
        return new LocalCommand(List.of("ssh"), "Start secure shell on another host", this);
    }

    @Override
    public Mode.Next run(Line line, Words arguments, Screen screen) {
        arguments.requireAtMost(1);
        if (arguments.isEmpty()) {
            throw arguments.problem(0, "missing argument.");
        }
        var host = HOST.matcher(arguments.text(0));
        if (!host.matches()) {
            throw arguments.problem(0, "a host is NAME or USER@NAME.");
        }
        var name = host.group("name");
        if (name.equals(CONTROL_PLANE)) {
            var controlPlane = cli.device().controlPlane();
            screen.message(controlPlane.greeting());
            return new Mode.Next.Enter(modes.apply(controlPlane));
        }
        if (name.equals(HypervisorMode.HOST)) {
            VnfSessions.require(cli.operations(), cli.session());
            return new Mode.Next.Enter(HypervisorMode.enter(cli.device().hypervisor(), screen));
        }
        connect(name, host.group("user") == null ? cli.session().user() : host.group("user"), screen);
        return new Mode.Next.Stay();
    }

    private void connect(String vnf, String user, Screen screen) {
        var login = login(vnf, user);
        switch (login) {
            case GuestLogin.Simulated(var line) -> {
                screen.connect(new LoginLine(line));
                screen.message("Connection to " + vnf + " closed.");
            }
            case GuestLogin.Program(var words) -> {
                try {
                    screen.connect(ProgramAtTerminal.start(words, screen));
                } catch (IOException e) {
                    throw RpcError.application(ErrorTag.OPERATION_FAILED, "ssh: " + e.getMessage()).asException();
                }
            }
        }
    }

    private GuestLogin login(String vnf, String user) {
        VnfSessions.require(cli.operations(), cli.session());
        try {
            return cli.device().login(vnf, user);
        } catch (RpcException e) {
            if (e.errors().getFirst().tag() != ErrorTag.DATA_MISSING) {
                throw e;
            }
            throw RpcError.application(
                            ErrorTag.DATA_MISSING,
                            "ssh: Could not resolve hostname " + vnf + ": hosts are " + String.join(", ", hosts()))
                    .asException();
        }
    }

    private List<String> hosts() {
        return offered().map(Offer::text).toList();
    }

    private Stream<Offer> offered() {
        var controlPlane = Stream.of(Offer.value(CONTROL_PLANE, "Junos control plane"));
        if (!VnfSessions.arePermitted(cli.operations(), cli.session())) {
            return controlPlane;
        }
        return Stream.of(
                        controlPlane,
                        Stream.of(Offer.value(HypervisorMode.HOST, "Hypervisor of the device")),
                        VnfSessions.names(cli.operations(), cli.session()).stream()
                                .filter(name -> !name.equals(CONTROL_PLANE))
                                .map(name -> Offer.value(name, "Virtual network function")))
                .flatMap(hosts -> hosts);
    }

    @Override
    public List<Offer> offers(Words arguments) {
        return arguments.isEmpty() ? offered().toList() : List.of(LocalCommand.END);
    }
}
