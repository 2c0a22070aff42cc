package org.opennfx.server.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.server.commands.Offer;
import org.opennfx.server.line.CommandProblem;
import org.opennfx.server.line.Lexer;
import org.opennfx.server.line.Line;
import org.opennfx.server.line.Pipe;
import org.opennfx.server.line.Word;

/**
 * What is done about a line that is being typed when a key asks for its continuation.
 *
 * @param mode that the line is for
 * @param line up to the cursor, in its parts
 * @param begun the word that is being typed; it may be empty
 */
record Completion(Mode mode, Line line, Word begun, boolean isInQuotes) {
    /** What the editor is to do. */
    sealed interface Reaction {}

    record Insert(String text) implements Reaction {}

    /** @param erased characters before the cursor, in place of which the text comes */
    record Rewrite(int erased, String text) implements Reaction {}

    record Listing(List<Offer> offers) implements Reaction {}

    record Wrong(CommandProblem problem) implements Reaction {
        /** @param indent what stands before the line */
        List<String> lines(int indent) {
            var message = Stream.of(" ".repeat(indent + problem.column()) + "^", problem.message());
            return problem.candidates().isEmpty()
                    ? message.toList()
                    : Stream.concat(message, new OfferList(problem.candidates()).lines().stream()).toList();
        }
    }

    private static final Reaction BLANK = new Insert(" ");

    static Completion of(Mode mode, String typed) {
        var lexer = new Lexer(typed);
        var line = lexer.line();
        var last = line.pipes().isEmpty() ? line.words() : line.pipes().getLast();
        var isOpen = !last.isEmpty() && last.list().getLast().end() == typed.length();
        var begun = isOpen ? last.list().getLast() : new Word("", typed.length(), typed.length(), false);
        return new Completion(mode, isOpen ? line.withoutLastWord() : line, begun, lexer.openQuote().isPresent());
    }

    Reaction space() {
        if (begun.text().isEmpty() || begun.quoted()) {
            return BLANK;
        }
        try {
            return spaceBehind(offers());
        } catch (CommandProblem e) {
            return new Wrong(e);
        } catch (RpcException _) {
            return BLANK;
        }
    }

    private Reaction spaceBehind(List<Offer> offers) {
        var literals = begunIn(offers);
        if (literals.stream().anyMatch(offer -> value(offer).equals(begun.text()))) {
            return BLANK;
        }
        var keywords = literals.stream().filter(offer -> offer.kind() == Offer.Kind.WORD).toList();
        var takesValues = offers.stream().anyMatch(offer -> offer.kind() == Offer.Kind.PLACEHOLDER);
        if (keywords.size() == 1) {
            return completed(keywords.getFirst());
        }
        // the beginning of a value may be meant as it is typed: a list can have both
        if (takesValues || (keywords.isEmpty() && !literals.isEmpty())) {
            return BLANK;
        }
        return new Wrong(literals.isEmpty()
                ? unknown()
                : new CommandProblem(begun.column(), "'" + begun.text() + "' is ambiguous.", literals));
    }

    /** What is said of the word when the line ends behind it, where that tells more. */
    private CommandProblem unknown() {
        try {
            var _ = offers(line.and(begun));
        } catch (CommandProblem e) {
            return e;
        }
        return new CommandProblem(begun.column(), line.words().isEmpty() ? "unknown command." : "syntax error, expecting <command>.");
    }

    Reaction tab() {
        try {
            return tabBehind(begunIn(offers()));
        } catch (CommandProblem e) {
            return new Wrong(e);
        } catch (RpcException e) {
            return unknown(e);
        }
    }

    private Reaction tabBehind(List<Offer> literals) {
        if (literals.size() == 1) {
            return completed(literals.getFirst());
        }
        var common = literals.stream().map(Offer::text).reduce(Completion::common).orElse("");
        return common.length() > typed().length() ? written(common) : help();
    }

    Reaction help() {
        try {
            return new Listing(offers().stream().filter(this::fits).toList());
        } catch (CommandProblem e) {
            return new Wrong(e);
        } catch (RpcException e) {
            return unknown(e);
        }
    }

    /** What may follow cannot be told, as who may not read the configuration does not learn its words. */
    private Reaction unknown(RpcException why) {
        return new Wrong(new CommandProblem(begun.column(), "error: " + why.errors().getFirst().message()));
    }

    private Reaction completed(Offer offer) {
        return written(offer.text() + " ");
    }

    /** The word as it shall stand, which gets quotes in front where it turns out to need them. */
    private Reaction written(String word) {
        return word.startsWith(typed())
                ? new Insert(word.substring(typed().length()))
                : new Rewrite(typed().length(), word);
    }

    private String typed() {
        return line.words().line().substring(begun.column(), begun.end());
    }

    /** What an offer says, without the quotes that it is written with. */
    private static String value(Offer offer) {
        return offer.kind() == Offer.Kind.VALUE ? new Lexer(offer.text()).line().words().text(0) : offer.text();
    }

    private boolean fits(Offer offer) {
        return switch (offer.kind()) {
            case WORD, VALUE -> value(offer).startsWith(begun.text());
            case PLACEHOLDER -> true;
            case END -> begun.text().isEmpty();
        };
    }

    private List<Offer> begunIn(List<Offer> offers) {
        return offers.stream().filter(offer -> offer.isLiteral() && fits(offer)).toList();
    }

    private static String common(String one, String other) {
        var length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return one.substring(0, length);
    }

    private List<Offer> offers() {
        return offers(line);
    }

    private List<Offer> offers(Line line) {
        if (!line.pipes().isEmpty()) {
            return Pipe.offers(line.pipes().getLast());
        }
        var offers = new ArrayList<>(mode.offers(line.words()));
        if (offers.stream().anyMatch(offer -> offer.kind() == Offer.Kind.END)) {
            offers.add(new Offer("|", "Pipe through a command", Offer.Kind.END, Offer.Mark.NONE));
        }
        return offers;
    }
}
