package org.opennfx.server.cli.configuration;

import java.util.List;
import org.opennfx.datastore.codec.Level;
import org.opennfx.datastore.codec.NodeMarks;
import org.opennfx.server.cli.Display;
import org.opennfx.server.cli.Keywords;
import org.opennfx.server.cli.Mode;
import org.opennfx.server.cli.Offer;
import org.opennfx.server.cli.Screen;
import org.opennfx.server.cli.Words;

/** {@code save terminal}: shows the candidate as it can be loaded again. */
record SaveCommand(Editing editing) implements Command {
    private static final Keywords WHERE = new Keywords(List.of(Offer.keyword("terminal", "Use login terminal")));

    @Override
    public Mode.Next run(Request request, Screen screen) {
        request.atMost(1);
        WHERE.full(request.words(), 0);
        var candidate = editing.content();
        var text = new ConfigurationText(editing.language(), NodeMarks.of(candidate), screen::line);
        var path = request.at().path(editing.language().configuration());
        if (request.line().display().form() == Display.Form.SET) {
            text.set(candidate, path);
        } else {
            text.text(candidate, path);
        }
        return new Mode.Next.Stay();
    }

    @Override
    public List<Offer> offers(Level at, Words words) {
        return words.isEmpty() ? WHERE.offers() : List.of(END);
    }
}
