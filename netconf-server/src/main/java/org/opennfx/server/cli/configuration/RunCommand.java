package org.opennfx.server.cli.configuration;

import java.util.List;
import org.opennfx.datastore.codec.Level;
import org.opennfx.server.cli.Mode;
import org.opennfx.server.cli.Screen;
import org.opennfx.server.commands.Offer;
import org.opennfx.server.line.Line;
import org.opennfx.server.line.Words;

/** {@code run}, before a command of the operational mode. */
record RunCommand(Mode operational) implements Command {
    private static final List<String> NOT_HERE = List.of("configure", "edit", "exit", "quit");

    @Override
    public Mode.Next run(Request request, Screen screen) {
        var words = request.words();
        if (words.isEmpty() || NOT_HERE.contains(words.text(0))) {
            throw words.problem(0, "syntax error, expecting <command>.");
        }
        return operational.run(new Line(words, request.line().pipes()), screen);
    }

    /** What it runs looks at them itself. */
    @Override
    public void requireSuits(Line line) {}

    @Override
    public List<Offer> offers(Level at, Words words) {
        return operational.offers(words).stream()
                .filter(offer -> !(words.isEmpty() && NOT_HERE.contains(offer.text())))
                .toList();
    }
}
