package org.opennfx.server.cli;

import java.util.List;
import java.util.Optional;
import org.opennfx.server.commands.Offer;
import org.opennfx.server.line.Line;
import org.opennfx.server.line.Words;
import org.opennfx.server.operations.Session;

/**
 * {@code configure}.
 *
 * @param face whose configuration it is to the user
 * @param operational that commands behind {@code run} are for
 */
record Configure(ConfigurationAccess configuration, Session session, UserFiles files, Face face, Mode operational) implements LocalCommand.Body {
    LocalCommand command() {
        return new LocalCommand(List.of("configure"), "Manipulate software configuration information", Optional.of("edit-config"), this);
    }

    @Override
    public Mode.Next run(Line line, Words arguments, Screen screen) {
        return configuration.enter(session, files, arguments, face, operational, screen);
    }

    @Override
    public List<Offer> offers(Words arguments) {
        return configuration.offers(arguments);
    }
}
