package org.opennfx.server.cli.configuration;

import java.util.List;
import org.opennfx.datastore.codec.Level;
import org.opennfx.datastore.codec.NodeMarks;
import org.opennfx.datastore.codec.StatementKind;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.server.cli.Mode;
import org.opennfx.server.cli.Screen;
import org.opennfx.server.commands.Offer;
import org.opennfx.server.junos.ConfigurationText;
import org.opennfx.server.line.AnswerKind;
import org.opennfx.server.line.Display;
import org.opennfx.server.line.Line;
import org.opennfx.server.line.Words;
import org.opennfx.server.operations.ConfigSource;

/** {@code show}, with {@code | compare} and {@code | display}. */
record ShowCommand(Editing editing) implements Command {
    @Override
    public Mode.Next run(Request request, Screen screen) {
        new Statements(editing).complete(StatementKind.NODE, request.at(), request.words());
        var path = editing.reader(request.at()).path(request.words().asTyped()).orElseThrow();
        request.line().compare().ifPresentOrElse(
                rollback -> compare(editing.read(new ConfigSource.Rollback(rollback)), path, screen),
                () -> show(request.line().display(), path, screen));
        return new Mode.Next.Stay();
    }

    private void compare(ContainerNode before, InstancePath path, Screen screen) {
        var language = editing.language();
        ConfigurationText.comparison(language.schema(), language.grammar(), before, editing.content(), path, screen::line);
    }

    private void show(Display display, InstancePath path, Screen screen) {
        if (display.inheritance()) {
            var meant = editing.meant();
            show(display, meant.content(), NodeMarks.ofInherited(meant.inherited()), path, screen);
        } else {
            var candidate = editing.content();
            show(display, candidate, NodeMarks.of(candidate), path, screen);
        }
    }

    private void show(Display display, ContainerNode root, NodeMarks marks, InstancePath path, Screen screen) {
        if (display.form() == Display.Form.TEXT && path.equals(Level.TOP.path(editing.language().configuration()))) {
            editing.heading(root).forEach(screen::line);
        }
        editing.language().text(marks, screen::line).show(display, root, path);
    }

    @Override
    public void requireSuits(Line line) {
        AnswerKind.CONFIGURATION.requireSuits(line);
    }

    @Override
    public List<Offer> offers(Level at, Words words) {
        return new Statements(editing).offers(StatementKind.NODE, at, words);
    }
}
