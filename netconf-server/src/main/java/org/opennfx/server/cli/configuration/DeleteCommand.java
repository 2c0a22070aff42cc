package org.opennfx.server.cli.configuration;

import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.codec.Level;
import org.opennfx.datastore.codec.StatementKind;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.server.cli.Mode;
import org.opennfx.server.cli.Screen;
import org.opennfx.server.commands.Offer;
import org.opennfx.server.line.Words;

/** {@code delete}; without words all of the level goes. */
record DeleteCommand(Editing editing) implements Command {
    @Override
    public Mode.Next run(Request request, Screen screen) {
        var statements = new Statements(editing);
        statements.complete(StatementKind.NODE, request.at(), request.words());
        if (!request.words().isEmpty()) {
            editing.load(statements.read("delete", request.at(), request.words()), screen);
        } else if (Question.ask(screen, "Delete everything under this level?", false)) {
            editing.load(everything(request.at()), screen);
        }
        return new Mode.Next.Stay();
    }

    private List<EditNode> everything(Level at) {
        return at.isTop()
                ? List.of(new EditNode.OfContainer(
                        editing.language().configuration(), Optional.of(Operation.REMOVE), List.of(), Location.UNKNOWN))
                : editing.reader(Level.TOP).line("delete " + at, 1);
    }

    @Override
    public List<Offer> offers(Level at, Words words) {
        return new Statements(editing).offers(StatementKind.NODE, at, words);
    }
}
