package org.opennfx.server.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennfx.datastore.type.XsdPattern;

class EcmaPatternTest {
    private static final String[] PATTERNS = {
        "[a-z][a-z0-9\\-_]*", "a|b", "\\d+", "[\\d.]+", "\\s*\\w+", ".*", "$\\d|^\\d", "[$^]+", "a\\-b", "\\p{L}+", "[\\p{L}\\p{Nd}]*",
        "[^a\\s]*", "\\[.\\]", "\\S+", "\\W",
    };

    @Provide
    static Arbitrary<String> patterns() {
        return Arbitraries.of(PATTERNS);
    }

    @Provide
    static Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab-_.19^$[] \t\né\u0663\u2028").ofMaxLength(4);
    }

    @Property(tries = 5_000)
    void bothMatchTheSame(@ForAll("patterns") String xsd, @ForAll("texts") String text) {
        var ecma = EcmaPattern.of(xsd).orElseThrow();
        // as ECMA-262 has it, a dollar sign is the very end
        var found = Pattern.compile(ecma.replaceAll("\\$$", "\\\\z")).matcher(text).find();
        assertEquals(Pattern.matches(XsdPattern.toJava(xsd), text), found, () -> xsd + " as " + ecma);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a-z-[aeiou]]", "\\i\\c*", "\\p{IsBasicLatin}", "[\\S]", "[\\w]", "[a", "a]"})
    void whatEcmaDoesNotHaveIsLeftOut(String xsd) {
        assertEquals(Optional.empty(), EcmaPattern.of(xsd));
    }
}
