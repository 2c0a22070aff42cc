package org.opennfx.server.cli.configuration;

import java.util.List;
import java.util.stream.Stream;
import org.opennfx.datastore.codec.Level;
import org.opennfx.datastore.codec.StatementKind;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.server.cli.Mode;
import org.opennfx.server.cli.Screen;
import org.opennfx.server.commands.Offer;
import org.opennfx.server.line.Keywords;
import org.opennfx.server.line.Words;

/** {@code wildcard delete}, which asks before it does so, and {@code wildcard range}. */
record WildcardCommand(Editing editing) implements Command {
    private static final Keywords WHAT = new Keywords(List.of(
            Offer.word("delete", "Delete statements that match a pattern"),
            Offer.word("range", "Do a statement for each number of a range")));
    private static final Keywords IN_RANGES = new Keywords(List.of(
            Offer.word("activate", "Remove the inactive tag from statements"),
            Offer.word("deactivate", "Add the inactive tag to statements"),
            Offer.word("delete", "Delete statements"),
            Offer.word("set", "Set parameters")));

    @Override
    public Mode.Next run(Request request, Screen screen) {
        var words = request.words();
        if (WHAT.full(words, 0).equals("delete")) {
            delete(new Statements(editing).read("wildcard delete", request.at(), words.from(1)), screen);
        } else {
            var command = IN_RANGES.full(words, 1);
            editing.load(new Statements(editing).read("wildcard range " + command, request.at(), words.from(2)), screen);
        }
        return new Mode.Next.Stay();
    }

    private void delete(List<EditNode> edit, Screen screen) {
        var root = editing.content();
        var matches = edit.stream()
                .flatMap(node -> node instanceof EditNode.Derived(var derivation, _) ? derivation.edits(root, root).stream() : Stream.of(node))
                .toList();
        var reader = editing.reader(Level.TOP);
        matches.forEach(match -> screen.message("  matched: " + reader.words(match)));
        if (matches.isEmpty()) {
            screen.message(Editing.NOT_FOUND);
        } else if (Question.ask(screen, "Delete " + matches.size() + " objects?", false)) {
            editing.load(edit, screen);
        }
    }

    @Override
    public List<Offer> offers(Level at, Words words) {
        if (words.isEmpty()) {
            return WHAT.offers();
        }
        if (WHAT.full(words, 0).equals("delete")) {
            return Stream.concat(
                            new Statements(editing).offers(StatementKind.NODE, at, words.from(1)).stream()
                                    .filter(offer -> offer.kind() == Offer.Kind.WORD || offer.kind() == Offer.Kind.VALUE),
                            Stream.of(Offer.placeholder("pattern", "Regular expression for the names of what is to go")))
                    .toList();
        }
        if (words.size() == 1) {
            return IN_RANGES.offers();
        }
        var kind = IN_RANGES.full(words, 1).equals("set") ? StatementKind.CONTENT : StatementKind.NODE;
        return new Statements(editing).offers(kind, at, words.from(2));
    }
}
