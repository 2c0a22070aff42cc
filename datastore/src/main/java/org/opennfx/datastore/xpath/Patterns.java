package org.opennfx.datastore.xpath;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The patterns of re-match() (RFC 7950 10.2.1): XML Schema regular expressions that match the whole text. */
final class Patterns {
    private static final Map<String, Optional<Pattern>> COMPILED = new ConcurrentHashMap<>();

    private Patterns() {}

    /** Whether a text matches; none matches a pattern that is not one, and none does that is too long for Java's matcher. */
    static boolean matches(String pattern, String text) {
        return COMPILED.computeIfAbsent(pattern, Patterns::compile)
                .filter(compiled -> matches(compiled, text))
                .isPresent();
    }

    /** A group that is repeated takes the matcher deeper with each repetition. */
    private static boolean matches(Pattern pattern, String text) {
        try {
            return pattern.matcher(text).matches();
        } catch (StackOverflowError e) {
            return false;
        }
    }

    private static Optional<Pattern> compile(String xsd) {
        try {
            return Optional.of(Pattern.compile(inJava(xsd), Pattern.UNICODE_CHARACTER_CLASS));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** In XML Schema the anchors are plain characters, and classes are subtracted with a minus sign. */
    private static String inJava(String xsd) {
        var java = new StringBuilder();
        var depth = 0;
        for (var i = 0; i < xsd.length(); i++) {
            var c = xsd.charAt(i);
            if (c == '\\' && i + 1 < xsd.length()) {
                java.append(escape(xsd.charAt(++i)));
            } else if (c == '-' && depth > 0 && xsd.startsWith("-[", i)) {
                java.append("&&[^");
                depth++;
                i++;
            } else if (depth == 0 && (c == '^' || c == '$')) {
                java.append('\\').append(c);
            } else if (c == '&' && depth > 0) {
                java.append("\\&");
            } else {
                depth += c == '[' ? 1 : c == ']' ? -1 : 0;
                java.append(c);
            }
        }
        return java.toString();
    }

    private static String escape(char c) {
        return switch (c) {
            case 'i' -> "[\\p{L}_:]";
            case 'c' -> "[\\p{L}\\p{M}\\p{Nd}._:\\-]";
            case 'I' -> "[^\\p{L}_:]";
            case 'C' -> "[^\\p{L}\\p{M}\\p{Nd}._:\\-]";
            default -> "\\" + c;
        };
    }
}
