package org.opennfx.server.cli;

import java.util.Locale;
import org.opennfx.datastore.host.Audience;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.server.commands.Command;
import org.opennfx.server.line.Display;

/**
 * A command of the models that is being done.
 *
 * @param face who answers
 * @param form of its answer; in text, parts of it are shown as they come
 */
record Call(CliSession cli, Face face, Command command, Display.Form form) {
    /** Where the text of an answer stands while it comes. */
    private static final class Told {
        private boolean something;
    }

    void show(Screen screen) {
        var called = command.answeringIn(form.name().toLowerCase(Locale.ROOT));
        var told = new Told();
        var audience = Audience.hearing(part -> {
            if (form == Display.Form.TEXT) {
                told.something = true;
                show(part, called, screen);
                screen.flush();
            }
        });
        var output = invoke(called, audience);
        if (!told.something) {
            requireStays(audience);
            show(output, called, screen);
        }
    }

    private ContainerNode invoke(Command called, Audience audience) {
        try (var _ = cli.console().onBreak(audience::leave)) {
            return face.said(cli.operations().invoke(cli.session(), called.rpc(), called.input(), audience));
        }
    }

    /** Whoever has left and heard nothing does not want the answer either. */
    private static void requireStays(Audience audience) {
        if (audience.left().isDone()) {
            throw new Abandoned("broken off");
        }
    }

    private void show(ContainerNode output, Command called, Screen screen) {
        cli.device().forms().lines(called.rpc(), output, form).forEach(screen::line);
    }
}
