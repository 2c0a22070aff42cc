package org.opennfx.server.line;

import java.io.Serial;
import java.util.List;
import java.util.Optional;
import org.opennfx.server.commands.Offer;

/** What is wrong with a line before anything is done: a caret is shown under the column, and the message below it. */
public final class CommandProblem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int column;
    private final transient List<Offer> candidates;

    /** @param column in the line, from 0 */
    public CommandProblem(int column, String message) {
        this(column, message, List.of());
    }

    /** @param candidates what could have been meant */
    public CommandProblem(int column, String message, List<Offer> candidates) {
        super(message);
        this.column = column;
        this.candidates = List.copyOf(candidates);
    }

    public int column() {
        return column;
    }

    /** What stands at the column; empty where a word is missing there. */
    public Optional<String> word(String line) {
        return column < line.length() ? Optional.of(line.substring(column).replaceFirst("[ |].*", "")) : Optional.empty();
    }

    /** What could have been meant. */
    public List<Offer> candidates() {
        return candidates;
    }

    public String message() {
        return String.valueOf(getMessage());
    }
}
