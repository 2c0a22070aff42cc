package org.opennfx.server.cli.configuration;

import java.util.List;
import org.opennfx.datastore.codec.Level;
import org.opennfx.datastore.codec.NodeMarks;
import org.opennfx.datastore.store.DatastoreName;
import org.opennfx.server.cli.Display;
import org.opennfx.server.cli.Mode;
import org.opennfx.server.cli.Screen;
import org.opennfx.server.cli.Words;
import org.opennfx.server.commands.Offer;
import org.opennfx.server.operations.ConfigSource;
import org.opennfx.server.view.WithDefaults;

/** {@code save}: the candidate as it can be loaded again; to a file all of it goes, as XML. */
record SaveCommand(Editing editing) implements Command {
    private static final List<Offer> WHERE = List.of(
            Offer.placeholder("filename", "Filename (URL, local, remote)"), Offer.word("terminal", "Use login terminal"));

    @Override
    public Mode.Next run(Request request, Screen screen) {
        request.atMost(1);
        if (request.words().isEmpty()) {
            throw request.words().problem(0, "syntax error, expecting <filename>.");
        }
        var name = request.words().text(0);
        if (name.equals("terminal")) {
            show(request, screen);
        } else {
            var candidate = new ConfigSource.Stored(DatastoreName.CANDIDATE);
            editing.operations().saveConfig(editing.session(), LoadSource.named(name), candidate, WithDefaults.EXPLICIT);
            screen.message("Wrote configuration to '" + name + "'");
        }
        return new Mode.Next.Stay();
    }

    private void show(Request request, Screen screen) {
        var candidate = editing.content();
        var text = new ConfigurationText(editing.language(), NodeMarks.of(candidate), screen::line);
        var path = request.at().path(editing.language().configuration());
        if (request.line().display().form() == Display.Form.SET) {
            text.set(candidate, path);
        } else {
            text.text(candidate, path);
        }
    }

    @Override
    public List<Offer> offers(Level at, Words words) {
        return words.isEmpty() ? WHERE : List.of(END);
    }
}
