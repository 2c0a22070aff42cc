package org.opennfx.server.cli.configuration;

import java.util.List;
import org.opennfx.datastore.codec.Level;
import org.opennfx.server.cli.Mode;
import org.opennfx.server.cli.Screen;
import org.opennfx.server.commands.Offer;
import org.opennfx.server.line.Words;

/** {@code status}: who is editing the configuration. */
record StatusCommand(Editors editors) implements Command {
    static final String HEADING = "Users currently editing the configuration:";

    @Override
    public Mode.Next run(Request request, Screen screen) {
        request.atMost(0);
        screen.line(HEADING);
        editors.lines().forEach(screen::line);
        return new Mode.Next.Stay();
    }

    @Override
    public List<Offer> offers(Level at, Words words) {
        return List.of(END);
    }
}
