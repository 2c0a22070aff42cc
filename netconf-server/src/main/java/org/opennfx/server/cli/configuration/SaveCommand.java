package org.opennfx.server.cli.configuration;

import java.util.List;
import java.util.function.Consumer;
import org.opennfx.datastore.codec.Level;
import org.opennfx.datastore.codec.NodeMarks;
import org.opennfx.datastore.store.DatastoreName;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.server.cli.Mode;
import org.opennfx.server.cli.Screen;
import org.opennfx.server.cli.UserFiles;
import org.opennfx.server.commands.Offer;
import org.opennfx.server.line.AnswerKind;
import org.opennfx.server.line.Line;
import org.opennfx.server.line.Words;
import org.opennfx.server.operations.ConfigSource;
import org.opennfx.server.view.WithDefaults;

/**
 * {@code save}: the level, with the levels that it is in, as it can be loaded again, as text or as {@code | display} says. To a URL the
 * whole candidate goes, as XML.
 */
record SaveCommand(Editing editing, UserFiles files) implements Command {
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
            show(request, screen::line);
        } else if (!LoadSource.isUrl(name)) {
            files.write(name, "configuration", lines -> show(request, lines), screen);
        } else {
            var candidate = new ConfigSource.Stored(DatastoreName.CANDIDATE);
            editing.operations().saveConfig(editing.session(), new ConfigSource.File(name), candidate, WithDefaults.EXPLICIT);
            screen.message("Wrote configuration to '" + name + "'");
        }
        return new Mode.Next.Stay();
    }

    private void show(Request request, Consumer<String> lines) {
        var candidate = editing.content();
        var text = editing.language().text(NodeMarks.of(candidate), lines);
        var top = editing.language().configuration();
        var saved = (ContainerNode) candidate.only(request.at().path(top));
        text.show(request.line().display(), saved, Level.TOP.path(top));
    }

    @Override
    public void requireSuits(Line line) {
        AnswerKind.SAVED_CONFIGURATION.requireSuits(line);
    }

    @Override
    public List<Offer> offers(Level at, Words words) {
        return words.isEmpty() ? WHERE : List.of(END);
    }
}
