package org.opennfx.server.cli;

import java.util.List;
import org.opennfx.server.operations.Session;

/**
 * {@code configure}.
 *
 * @param operational that commands behind {@code run} are for
 */
record Configure(ConfigurationAccess configuration, Session session, Mode operational) implements LocalCommand.Body {
    LocalCommand command() {
        return new LocalCommand(List.of("configure"), "Manipulate software configuration information", this);
    }

    @Override
    public Mode.Next run(Line line, Words arguments, Screen screen) {
        return configuration.enter(session, arguments, operational, screen);
    }

    @Override
    public List<Offer> offers(Words arguments) {
        return configuration.offers(arguments);
    }
}
