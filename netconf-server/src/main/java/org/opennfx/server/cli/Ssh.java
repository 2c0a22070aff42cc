package org.opennfx.server.cli;

import java.util.List;
import java.util.function.Function;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.server.cli.Mode.Next;
import org.opennfx.server.commands.Offer;

/**
 * {@code ssh}: from the device manager to the control plane.
 *
 * @param modes what sessions begin in there
 */
record Ssh(CliDevice device, Function<Face, Mode> modes) implements LocalCommand.Body {
    private static final String CONTROL_PLANE = "vjunos0";

    LocalCommand command() {
        return new LocalCommand(List.of("ssh"), "Start secure shell on another host", this);
    }

    @Override
    public Next run(Line line, Words arguments, Screen screen) {
        LocalCommand.atMost(1, arguments);
        if (arguments.isEmpty()) {
            throw arguments.problem(0, "missing argument.");
        }
        if (!arguments.text(0).equals(CONTROL_PLANE)) {
            throw RpcError.application(
                            ErrorTag.OPERATION_NOT_SUPPORTED, "ssh: the command line connects with " + CONTROL_PLANE + " alone")
                    .asException();
        }
        var controlPlane = device.controlPlane();
        screen.message(controlPlane.greeting());
        return new Next.Enter(modes.apply(controlPlane));
    }

    @Override
    public List<Offer> offers(Words arguments) {
        return arguments.isEmpty() ? List.of(Offer.value(CONTROL_PLANE, "Junos control plane")) : List.of(LocalCommand.END);
    }
}
