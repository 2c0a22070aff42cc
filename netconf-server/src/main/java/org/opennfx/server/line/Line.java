package org.opennfx.server.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line that is to be done.
 *
 * @param words up to the first pipe
 * @param pipes the words of each
 */
public record Line(Words words, List<Words> pipes) {
    public Line {
        pipes = List.copyOf(pipes);
    }

    /** @throws CommandProblem a quote is not closed */
    public static Line of(String text) {
        var lexer = new Lexer(text);
        var line = lexer.line();
        lexer.openQuote().ifPresent(column -> {
            throw new CommandProblem(column, "unbalanced quotes.");
        });
        return line;
    }

    /** A line that is being typed, without the word that has been begun. */
    public Line withoutLastWord() {
        if (pipes.isEmpty()) {
            return new Line(words.withoutLast(), pipes);
        }
        var shorter = new ArrayList<>(pipes);
        shorter.set(pipes.size() - 1, pipes.getLast().withoutLast());
        return new Line(words, shorter);
    }

    /** The same with a word more. */
    public Line and(Word word) {
        if (pipes.isEmpty()) {
            return new Line(words.and(word), pipes);
        }
        var longer = new ArrayList<>(pipes);
        longer.set(pipes.size() - 1, pipes.getLast().and(word));
        return new Line(words, longer);
    }

    public boolean has(Pipe pipe) {
        return pipes.stream().anyMatch(words -> Pipe.of(words) == pipe);
    }

    /**
     * Where an answer has to go for it to get somewhere through the pipes.
     *
     * @param files where answers are saved
     * @throws CommandProblem a pipe is wrong
     */
    public Flow through(Flow last, Pipe.Files files) {
        var flow = last;
        for (var pipe : pipes.reversed()) {
            flow = Pipe.of(pipe).before(flow, pipe.from(1), files);
        }
        return flow;
    }

    /** How the answer is wanted, as the pipes {@code display} say. */
    public Display display() {
        return pipes.stream().flatMap(pipe -> Pipe.DISPLAY.argument(pipe).stream()).reduce(Display.TEXT, Display::also, (_, last) -> last);
    }

    /**
     * The number of the configuration that the answer is to be compared with, where there is such a pipe; 0 for what is running.
     *
     * @throws CommandProblem the pipe is wrong
     */
    public Optional<Integer> compare() {
        return pipes.stream().flatMap(pipe -> Pipe.COMPARE.argument(pipe).stream()).findFirst().map(Line::rollback);
    }

    private static int rollback(Words compared) {
        if (compared.isEmpty()) {
            return 0;
        }
        Keywords.COMPARISONS.full(compared, 0);
        compared.requireAtMost(2);
        return compared.rollback(1);
    }
}
