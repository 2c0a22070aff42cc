package org.opennfx.server.cli.configuration;

import java.util.List;
import org.opennfx.datastore.codec.Level;
import org.opennfx.datastore.codec.SetReader;
import org.opennfx.datastore.codec.StatementKind;
import org.opennfx.server.cli.Mode;
import org.opennfx.server.cli.Screen;
import org.opennfx.server.commands.Offer;
import org.opennfx.server.line.Words;

/**
 * {@code set} and the other commands that change the candidate by one statement. A password is asked for twice.
 *
 * @param name by which statements of this kind begin
 */
record StatementCommand(String name, StatementKind kind, Editing editing) implements Command {
    @Override
    public Mode.Next run(Request request, Screen screen) {
        var words = request.words();
        var statements = new Statements(editing);
        var following = statements.complete(kind, request.at(), words);
        var statement = following.asked().isPresent() ? words.asTyped() + " " + password(screen) : words.asTyped();
        var edit = statements.read(name, request.at(), words, statement);
        if (isMissing(request.at(), words)) {
            screen.message(Editing.NOT_FOUND);
        } else {
            editing.load(edit, screen);
        }
        return new Mode.Next.Stay();
    }

    /** Whether there is nothing to mark: a mark of nothing would keep the candidate from being committed. */
    private boolean isMissing(Level at, Words words) {
        return switch (kind) {
            case NODE -> isMissing(at, words.asTyped());
            case COMMENT -> isMissing(at, words.withoutLast().asTyped());
            case CONTENT, LEVEL, TO, BESIDE -> false;
        };
    }

    private boolean isMissing(Level at, String statement) {
        return editing.reader(at).path(statement).filter(path -> editing.content().find(path).isEmpty()).isPresent();
    }

    private static String password(Screen screen) {
        return SetReader.quoted(Passwords.ask(screen));
    }

    @Override
    public List<Offer> offers(Level at, Words words) {
        return new Statements(editing).offers(kind, at, words);
    }
}
