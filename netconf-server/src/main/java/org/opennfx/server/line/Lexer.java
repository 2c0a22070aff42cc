package org.opennfx.server.line;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.opennfx.datastore.codec.SetReader;

/**
 * Takes a line apart: words stand between blanks, those in double quotes keep blanks and bars, and backslashes there are those of
 * statements. Bars begin pipes.
 */
public final class Lexer {
    private static final char QUOTE = '"';
    private static final char ESCAPE = '\\';
    private static final char BAR = '|';

    private final String line;
    private final List<Words> parts = new ArrayList<>();
    private List<Word> words = new ArrayList<>();
    private int at;
    private OptionalInt openQuote = OptionalInt.empty();

    public Lexer(String line) {
        this.line = line;
        read();
    }

    /** The line, whose last quote may be open. */
    public Line line() {
        return new Line(parts.getFirst(), parts.subList(1, parts.size()));
    }

    /** The column of a quote that is not closed. */
    public OptionalInt openQuote() {
        return openQuote;
    }

    private void read() {
        while (at < line.length()) {
            var next = line.charAt(at);
            if (next == BAR) {
                endPart();
                at++;
            } else if (Character.isWhitespace(next)) {
                at++;
            } else {
                words.add(word());
            }
        }
        endPart();
    }

    private void endPart() {
        parts.add(new Words(line, words));
        words = new ArrayList<>();
    }

    private Word word() {
        var start = at;
        var text = new StringBuilder();
        var quoted = false;
        while (at < line.length() && !endsWord(line.charAt(at))) {
            if (line.charAt(at) == QUOTE) {
                quoted = true;
                inQuotes(text);
            } else {
                text.append(line.charAt(at++));
            }
        }
        return new Word(text.toString(), start, at, quoted);
    }

    private static boolean endsWord(char next) {
        return next == BAR || Character.isWhitespace(next);
    }

    private void inQuotes(StringBuilder text) {
        var start = at++;
        while (at < line.length() && line.charAt(at) != QUOTE) {
            if (line.charAt(at) == ESCAPE && at + 1 < line.length()) {
                at++;
                text.append(SetReader.escaped(line.charAt(at++)));
            } else {
                text.append(line.charAt(at++));
            }
        }
        if (at < line.length()) {
            at++;
        } else {
            openQuote = OptionalInt.of(start);
        }
    }
}
