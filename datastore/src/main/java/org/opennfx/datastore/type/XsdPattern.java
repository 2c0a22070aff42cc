package org.opennfx.datastore.type;

import java.util.Map;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/**
 * Translates a regular expression of XML Schema, which patterns are (RFC 7950 9.4.5; XML Schema part 2, appendix F), into one
 * of Java. The translation of yangtools 14.0.20 leaves classes that subtract others as they are, which to Java are unions.
 */
public final class XsdPattern {
    private static final String INITIAL = ":A-Z_a-z\\x{C0}-\\x{D6}\\x{D8}-\\x{F6}\\x{F8}-\\x{2FF}\\x{370}-\\x{37D}\\x{37F}-\\x{1FFF}"
            + "\\x{200C}-\\x{200D}\\x{2070}-\\x{218F}\\x{2C00}-\\x{2FEF}\\x{3001}-\\x{D7FF}\\x{F900}-\\x{FDCF}\\x{FDF0}-\\x{FFFD}"
            + "\\x{10000}-\\x{EFFFF}";
    private static final String NAME = INITIAL + "\\-.0-9\\x{B7}\\x{300}-\\x{36F}\\x{203F}-\\x{2040}";

    /** The escapes that stand for many characters, as a class of Java. */
    private static final Map<Character, String> SETS = Map.of(
            's', "[ \\t\\n\\r]",
            'S', "[^ \\t\\n\\r]",
            'd', "\\p{Nd}",
            'D', "\\P{Nd}",
            'w', "[^\\p{P}\\p{Z}\\p{C}]",
            'W', "[\\p{P}\\p{Z}\\p{C}]",
            'i', "[" + INITIAL + "]",
            'I', "[^" + INITIAL + "]",
            'c', "[" + NAME + "]",
            'C', "[^" + NAME + "]");

    /** What XML Schema writes as it is, and Java takes for something else. */
    private static final String PLAIN_OUTSIDE = "^$";
    private static final String PLAIN_INSIDE = "&^";

    /** Blocks that Unicode has renamed since. */
    private static final Map<String, String> BLOCKS = Map.of("PrivateUse", "PrivateUseArea", "CombiningMarksforSymbols",
            "CombiningDiacriticalMarksforSymbols", "Greek", "GreekandCoptic");

    private final String xsd;
    private final StringBuilder java = new StringBuilder();
    private int at;

    private XsdPattern(String xsd) {
        this.xsd = xsd;
    }

    /**
     * The regular expression that matches, as a whole, what the pattern matches. Of what is no pattern it may be an
     * expression that Java does not take.
     *
     * @throws PatternSyntaxException it cannot be translated
     */
    public static String toJava(String xsd) {
        return new XsdPattern(xsd).translated();
    }

    private String translated() {
        while (at < xsd.length()) {
            switch (xsd.charAt(at)) {
                case '\\' -> escape();
                case '[' -> set();
                case '.' -> put("[^\\n\\r]");
                default -> plain(PLAIN_OUTSIDE);
            }
        }
        return java.toString();
    }

    /** A class in brackets, from the opening one on. */
    private void set() {
        at++;
        // what is subtracted from a complement goes from the complement, so that this is a class of its own
        java.append(next('^') ? "[[^" : "[[");
        members();
        java.append(']');
        if (at < xsd.length() && xsd.charAt(at) == '[') {
            java.append("&&[^");
            set();
            java.append(']');
        }
        next(']');
        java.append(']');
    }

    /** Up to the end of the class, or to the hyphen before what is subtracted from it, which is passed over. */
    private void members() {
        while (at < xsd.length() && xsd.charAt(at) != ']') {
            if (xsd.startsWith("-[", at)) {
                at++;
                return;
            }
            if (xsd.charAt(at) == '\\') {
                escape();
            } else {
                plain(PLAIN_INSIDE);
            }
        }
    }

    private void escape() {
        var letter = at + 1 < xsd.length() ? xsd.charAt(at + 1) : '\\';
        if (letter == 'p' || letter == 'P') {
            property(letter);
        } else {
            var many = Optional.ofNullable(SETS.get(letter));
            java.append(many.orElseGet(() -> "\\" + letter));
            at = Math.min(at + 2, xsd.length());
        }
    }

    /** A category or a block: {@code \p{Lu}}, {@code \P{IsBasicLatin}}. */
    private void property(char letter) {
        var end = xsd.indexOf('}', at);
        if (end < 0 || !xsd.startsWith("{", at + 2)) {
            throw new PatternSyntaxException("\\" + letter + " without {NAME}", xsd, at);
        }
        var name = xsd.substring(at + 3, end);
        var block = name.startsWith("Is") ? name.substring(2) : "";
        java.append('\\').append(letter).append('{');
        java.append(block.isEmpty() ? name : "In" + BLOCKS.getOrDefault(block, block)).append('}');
        at = end + 1;
    }

    private void plain(String special) {
        if (special.indexOf(xsd.charAt(at)) >= 0) {
            java.append('\\');
        }
        put(xsd.substring(at, at + 1));
    }

    private void put(String translation) {
        java.append(translation);
        at++;
    }

    private boolean next(char expected) {
        var there = at < xsd.length() && xsd.charAt(at) == expected;
        at += there ? 1 : 0;
        return there;
    }
}
