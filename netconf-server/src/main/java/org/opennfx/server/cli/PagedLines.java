package org.opennfx.server.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * The lines of an answer around the place that is shown, by their numbers from 0 in the answer. The oldest ones are forgotten
 * where there are too many.
 */
final class PagedLines {
    private static final int MOST_LINES = 10_000;
    private static final long MOST_CHARACTERS = 1 << 20;
    private static final int MOST_AHEAD = MOST_LINES / 2;

    private final List<String> kept = new ArrayList<>();
    private long characters;
    private long first;
    private long next;

    void add(String line) {
        kept.add(line);
        characters += line.length();
    }

    /** Makes room for more where there is too little, at the cost of what was shown. */
    void forget() {
        var drop = 0;
        var left = characters;
        while (first + drop < next && (kept.size() - drop > MOST_LINES || left > MOST_CHARACTERS)) {
            left -= kept.get(drop++).length();
        }
        // now and then many at once
        if (drop >= MOST_AHEAD || left < characters / 2) {
            kept.subList(0, drop).clear();
            first += drop;
            characters = left;
        }
    }

    /** Whether so many wait to be shown that no more should come. */
    boolean isFull() {
        return next() < end() && (end() - next() >= MOST_AHEAD || characters > 2 * MOST_CHARACTERS);
    }

    long end() {
        return first + kept.size();
    }

    /** The one to be shown next. */
    long next() {
        return next;
    }

    boolean hasNext() {
        return next < end();
    }

    String peek() {
        return kept.get((int) (next - first));
    }

    void skip() {
        next++;
    }

    void goTo(long line) {
        next = Math.clamp(line, first, end());
    }

    /** The line so many rows above another one, or the first that is kept. */
    long above(long line, int rows, ToIntFunction<String> height) {
        var at = line;
        for (var left = rows; at > first; at--) {
            left -= height.applyAsInt(kept.get((int) (at - 1 - first)));
            if (left < 0) {
                break;
            }
        }
        return at;
    }

    /** The first line from one on that is wanted. */
    OptionalLong find(long from, Predicate<String> wanted) {
        for (var at = Math.max(from, first); at < end(); at++) {
            if (wanted.test(kept.get((int) (at - first)))) {
                return OptionalLong.of(at);
            }
        }
        return OptionalLong.empty();
    }
}
