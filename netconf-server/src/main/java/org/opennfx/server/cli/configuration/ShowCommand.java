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
import org.opennfx.server.line.Display;
import org.opennfx.server.line.Keywords;
import org.opennfx.server.line.Words;
import org.opennfx.server.operations.ConfigSource;

/** {@code show}, with {@code | compare} and {@code | display}. */
record ShowCommand(Editing editing) implements Command {
    private static final Keywords COMPARED =
            new Keywords(List.of(Offer.word("rollback", "Compare with a configuration that was running before")));

    @Override
    public Mode.Next run(Request request, Screen screen) {
        new Statements(editing).complete(StatementKind.NODE, request.at(), request.words());
        var path = editing.reader(request.at()).path(request.words().asTyped()).orElseThrow();
        request.line().compare().ifPresentOrElse(
                with -> ConfigurationText.comparison(
                        editing.language(), editing.read(compared(with)), editing.content(), path, screen::line),
                () -> show(request.line().display(), path, screen));
        return new Mode.Next.Stay();
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
        new ConfigurationText(editing.language(), marks, screen::line).show(display, root, path);
    }

    /** @param words behind {@code compare} */
    private static ConfigSource compared(Words words) {
        if (words.isEmpty()) {
            return new ConfigSource.Rollback(0);
        }
        COMPARED.full(words, 0);
        return new ConfigSource.Rollback(RollbackCommand.number(words, 1));
    }

    @Override
    public List<Offer> offers(Level at, Words words) {
        return new Statements(editing).offers(StatementKind.NODE, at, words);
    }
}
