package org.opennfx.datastore.path;

import java.util.Optional;

/**
 * The value of a predicate, in quotes. XPath 1.0 has no literal for a value with both kinds of quotes, but there are
 * such keys: those are written as in XPath 2.0, where a quote that is doubled stands for itself.
 *
 * @param end where the text goes on behind the value
 */
public record QuotedValue(String value, int end) {
    private static final char SINGLE = '\'';
    private static final char DOUBLE = '"';

    /** The value in quotes. */
    public static String of(String value) {
        var quote = value.indexOf(SINGLE) < 0 ? SINGLE : DOUBLE;
        return quote + (quote == SINGLE ? value : value.replace("\"", "\"\"")) + quote;
    }

    /** The value whose quotes begin here; empty where none do, or where they do not end. */
    public static Optional<QuotedValue> at(String text, int start) {
        var quote = start < text.length() ? text.charAt(start) : ' ';
        if (quote != SINGLE && quote != DOUBLE) {
            return Optional.empty();
        }
        var value = new StringBuilder();
        var from = start + 1;
        for (var end = text.indexOf(quote, from); end >= 0; end = text.indexOf(quote, from)) {
            value.append(text, from, end);
            if (end + 1 == text.length() || text.charAt(end + 1) != quote) {
                return Optional.of(new QuotedValue(value.toString(), end + 1));
            }
            value.append(quote);
            from = end + 2;
        }
        return Optional.empty();
    }
}
