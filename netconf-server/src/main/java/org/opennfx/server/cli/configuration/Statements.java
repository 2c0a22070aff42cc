package org.opennfx.server.cli.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.opennfx.datastore.codec.Following;
import org.opennfx.datastore.codec.Level;
import org.opennfx.datastore.codec.StatementKind;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.server.commands.Offer;
import org.opennfx.server.line.CommandProblem;
import org.opennfx.server.line.Words;

/** Reads the words of statements, and points at the first one that is wrong. */
record Statements(Editing editing) {
    private static final String INCOMPLETE = "syntax error, expecting <statement>.";

    /**
     * The edit that a statement is.
     *
     * @param command in full
     * @throws CommandProblem where it is wrong
     */
    List<EditNode> read(String command, Level at, Words words) {
        return read(command, at, words, words.asTyped());
    }

    /** @param statement the words as they are to be read, with what has been asked for */
    List<EditNode> read(String command, Level at, Words words, String statement) {
        var edits = editing.reader(at).line(command + " " + statement, 1);
        edits.stream()
                .flatMap(edit -> edit instanceof EditNode.Invalid invalid ? Stream.of(invalid) : Stream.empty())
                .findFirst()
                .ifPresent(invalid -> {
                    throw problem(words, invalid, command.length() + 1);
                });
        return edits;
    }

    /** @throws CommandProblem where a word is wrong, or one is missing that is not to be asked for */
    Following complete(StatementKind kind, Level at, Words words) {
        var following = following(kind, at, words);
        if (!following.complete() && following.asked().isEmpty()) {
            throw words.problem(words.size(), following.awaitsValue() ? "missing argument." : INCOMPLETE);
        }
        return following;
    }

    List<Offer> offers(StatementKind kind, Level at, Words words) {
        var following = following(kind, at, words);
        var offers = new ArrayList<Offer>();
        if (following.complete() || following.asked().isPresent()) {
            offers.add(Command.END);
        }
        if (following.asked().isEmpty()) {
            following.offers().forEach(offer -> offers.add(shown(offer)));
        }
        return offers;
    }

    private Following following(StatementKind kind, Level at, Words words) {
        var following = editing.following(kind, at, words.asTyped());
        following.wrong().ifPresent(invalid -> {
            throw problem(words, invalid, 0);
        });
        return following;
    }

    /** @param before columns in front of the words where they were read */
    private static CommandProblem problem(Words words, EditNode.Invalid invalid, int before) {
        var column = Math.max(0, invalid.location().column() - 1 - before);
        var first = words.isEmpty() ? words.line().stripTrailing().length() + 1 : words.list().getFirst().column();
        return new CommandProblem(first + column, invalid.problem().message());
    }

    private static Offer shown(org.opennfx.datastore.codec.Offer offer) {
        return switch (offer.kind()) {
            case NAME -> Offer.word(offer.text(), offer.help());
            case LEVEL -> Offer.word(offer.text(), offer.help()).marked(Offer.Mark.LEVEL);
            case SEVERAL -> Offer.word(offer.text(), offer.help()).marked(Offer.Mark.SEVERAL);
            case VALUE, BRACKET -> Offer.value(offer.text(), offer.help());
            case PLACEHOLDER -> new Offer(offer.text(), offer.help(), Offer.Kind.PLACEHOLDER, Offer.Mark.NONE);
        };
    }
}
