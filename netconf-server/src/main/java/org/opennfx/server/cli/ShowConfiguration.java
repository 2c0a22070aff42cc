package org.opennfx.server.cli;

import java.util.List;
import java.util.Optional;
import org.opennfx.server.commands.Offer;
import org.opennfx.server.line.AnswerKind;
import org.opennfx.server.line.Line;
import org.opennfx.server.line.Words;
import org.opennfx.server.operations.Session;

/** {@code show configuration}: what is running. */
record ShowConfiguration(ConfigurationAccess configuration, Session session) implements LocalCommand.Body {
    LocalCommand command() {
        return new LocalCommand(List.of("show", "configuration"), "Show current configuration", Optional.of("get-config"), this);
    }

    @Override
    public Mode.Next run(Line line, Words arguments, Screen screen) {
        return configuration.show(session, line, arguments, screen);
    }

    @Override
    public List<Offer> offers(Words arguments) {
        return configuration.shown(session, arguments);
    }

    @Override
    public AnswerKind answer() {
        return AnswerKind.CONFIGURATION;
    }
}
