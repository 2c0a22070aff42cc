package org.opennfx.server.openapi;

import java.util.Map;
import java.util.Optional;

/**
 * Writes patterns of YANG, which are regular expressions of XML Schema (RFC 7950 9.4.5), as those of ECMA-262 with its flag
 * {@code u}, which JSON Schema has (2020-12 validation 6.3.3).
 */
final class EcmaPattern {
    /** Those that stand for many characters, outside of a class. */
    private static final Map<Character, String> SETS = Map.of(
            'd', "\\p{Nd}",
            'D', "\\P{Nd}",
            's', "[ \\t\\n\\r]",
            'S', "[^ \\t\\n\\r]",
            'w', "[^\\p{P}\\p{Z}\\p{C}]",
            'W', "[\\p{P}\\p{Z}\\p{C}]");
    /** Of those, the ones that can stand inside a class. */
    private static final Map<Character, String> MEMBERS =
            Map.of('d', "\\p{Nd}", 'D', "\\P{Nd}", 's', " \\t\\n\\r", 'W', "\\p{P}\\p{Z}\\p{C}");
    private static final String ESCAPED = "nrt\\|.?*+(){}[]^";
    private static final String BLOCK = "Is";

    private final String xsd;
    private final StringBuilder ecma = new StringBuilder("^(?:");
    private int at;

    private EcmaPattern(String xsd) {
        this.xsd = xsd;
    }

    /** The expression that finds, anywhere, what the pattern matches as a whole; empty where ECMA-262 has none. */
    static Optional<String> of(String xsd) {
        var translation = new EcmaPattern(xsd);
        return translation.isTranslated() ? Optional.of(translation.ecma.append(")$").toString()) : Optional.empty();
    }

    private boolean isTranslated() {
        while (at < xsd.length()) {
            var done = switch (xsd.charAt(at)) {
                case '\\' -> escape(SETS, "-");
                case '[' -> set();
                case '.' -> put("[^\\n\\r]");
                case '^', '$' -> put("\\" + xsd.charAt(at));
                case ']' -> false;
                default -> put(xsd.substring(at, at + 1));
            };
            if (!done) {
                return false;
            }
        }
        return true;
    }

    /** A class in brackets, from the opening one on; one that subtracts another has no equal. */
    private boolean set() {
        put("[");
        if (at < xsd.length() && xsd.charAt(at) == '^') {
            put("^");
        }
        while (at < xsd.length() && xsd.charAt(at) != ']') {
            var done = switch (xsd.charAt(at)) {
                case '\\' -> escape(MEMBERS, "\\-");
                case '[' -> false;
                case '^' -> put("\\^");
                default -> put(xsd.substring(at, at + 1));
            };
            if (!done) {
                return false;
            }
        }
        return at < xsd.length() && put("]");
    }

    private boolean escape(Map<Character, String> sets, String hyphen) {
        var letter = at + 1 < xsd.length() ? xsd.charAt(at + 1) : '\\';
        if (letter == 'p' || letter == 'P') {
            return category();
        }
        var translation = letter == '-' ? hyphen : ESCAPED.indexOf(letter) >= 0 ? "\\" + letter : sets.getOrDefault(letter, "");
        ecma.append(translation);
        at += 2;
        return !translation.isEmpty();
    }

    /** Both have the categories of Unicode; blocks are of XML Schema alone. */
    private boolean category() {
        var end = xsd.indexOf('}', at);
        if (end < 0 || !xsd.startsWith("{", at + 2) || xsd.startsWith(BLOCK, at + 3)) {
            return false;
        }
        ecma.append(xsd, at, end + 1);
        at = end + 1;
        return true;
    }

    private boolean put(String text) {
        ecma.append(text);
        at++;
        return true;
    }
}
