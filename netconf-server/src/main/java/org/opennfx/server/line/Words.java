package org.opennfx.server.line;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opennfx.server.commands.Offer;

/**
 * Words that stand behind each other in a line.
 *
 * @param line all of it, in which the words have their columns
 */
public record Words(String line, List<Word> list) {
    private static final Pattern ROLLBACK = Pattern.compile("[0-9]{1,2}");

    public Words {
        list = List.copyOf(list);
    }

    public int size() {
        return list.size();
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** What the word at that place says; empty where there is none. */
    public String text(int index) {
        return index < list.size() ? list.get(index).text() : "";
    }

    public List<String> texts() {
        return list.stream().map(Word::text).toList();
    }

    /** Those from that place on. */
    public Words from(int index) {
        return new Words(line, list.subList(Math.min(index, list.size()), list.size()));
    }

    /** The same with one more. */
    Words and(Word word) {
        return new Words(line, Stream.concat(list.stream(), Stream.of(word)).toList());
    }

    /** All but the last. */
    public Words withoutLast() {
        return new Words(line, list.subList(0, Math.max(0, list.size() - 1)));
    }

    /** The line from the first to the last of them, as it was typed, with its quotes. */
    public String asTyped() {
        return list.isEmpty() ? "" : line.substring(list.getFirst().column(), list.getLast().end());
    }

    /** @throws CommandProblem there are more */
    public void requireAtMost(int count) {
        if (size() > count) {
            throw problem(count, "syntax error.");
        }
    }

    /** Whether the word at that place is the number of a configuration that was running before. */
    public boolean isRollback(int index) {
        return ROLLBACK.matcher(text(index)).matches();
    }

    /**
     * The number of a configuration that was running before, 0 for what is running.
     *
     * @throws CommandProblem the word at that place is none
     */
    public int rollback(int index) {
        if (!isRollback(index)) {
            throw problem(index, "syntax error, expecting <number>.");
        }
        return Integer.parseInt(text(index));
    }

    /** What is wrong with the word at that place, or with there being none. */
    public CommandProblem problem(int index, String message) {
        return problem(index, message, List.of());
    }

    /** The word at that place is the beginning of several. */
    public CommandProblem ambiguous(int index, List<Offer> candidates) {
        return problem(index, "'" + text(index) + "' is ambiguous.", candidates);
    }

    /** @param candidates what could have been meant */
    public CommandProblem problem(int index, String message, List<Offer> candidates) {
        var column = index < list.size() ? list.get(index).column() : line.stripTrailing().length() + 1;
        return new CommandProblem(column, message, candidates);
    }
}
