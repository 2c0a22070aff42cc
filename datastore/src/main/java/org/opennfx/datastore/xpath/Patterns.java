package org.opennfx.datastore.xpath;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.opennfx.datastore.type.XsdPattern;

/** The patterns of re-match() (RFC 7950 10.2.1): XML Schema regular expressions that match the whole text. */
final class Patterns {
    /** Models have fewer, and shorter ones; what clients write into filters must not fill the memory. */
    private static final int MOST_KEPT = 1000;

    private static final int LONGEST_KEPT = 1000;

    private static final Map<String, Optional<Pattern>> COMPILED = new ConcurrentHashMap<>();

    private Patterns() {}

    /** Whether a text matches; none matches a pattern that is not one, and none does that is too long for Java's matcher. */
    static boolean matches(String pattern, CharSequence text) {
        return compiled(pattern).filter(compiled -> matches(compiled, text)).isPresent();
    }

    private static Optional<Pattern> compiled(String xsd) {
        if (xsd.length() > LONGEST_KEPT) {
            return compile(xsd);
        }
        if (COMPILED.size() >= MOST_KEPT) {
            COMPILED.clear();
        }
        return COMPILED.computeIfAbsent(xsd, Patterns::compile);
    }

    /** A group that is repeated takes the matcher deeper with each repetition. */
    private static boolean matches(Pattern pattern, CharSequence text) {
        try {
            return pattern.matcher(text).matches();
        } catch (StackOverflowError _) {
            return false;
        }
    }

    private static Optional<Pattern> compile(String xsd) {
        try {
            return Optional.of(Pattern.compile(XsdPattern.toJava(xsd)));
        } catch (PatternSyntaxException _) {
            return Optional.empty();
        }
    }
}
