package org.opennfx.datastore.type;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a regular expression of XML Schema means another thing than the same text in Java. */
class XsdPatternTest {
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '"', value = {
        "[a-z-[aeiou]]+ ~ xyz ~ true",
        "[a-z-[aeiou]]+ ~ xaz ~ false",
        "[^0-9-[x]] ~ y ~ true",
        "[^0-9-[x]] ~ x ~ false",
        "[\\p{L}-[a-z-[m]]]* ~ AmB ~ true",
        "[\\p{L}-[a-z-[m]]]* ~ AnB ~ false",
        "[\\w-[\\d_]]+ ~ ab ~ true",
        "[\\w-[\\d_]]+ ~ a1 ~ false",
        "[a&&b]+ ~ a&b ~ true",
        "[a^]+ ~ a^ ~ true",
        "^a$ ~ ^a$ ~ true",
        "^a$ ~ a ~ false",
        "\\i\\c* ~ _a-1:b ~ true",
        "\\i\\c* ~ -a ~ false",
        "\\i\\c* ~ \u00e9t\u00e9 ~ true",
        "[\\i-[:]][\\c-[:]]* ~ a-b ~ true",
        "[\\i-[:]][\\c-[:]]* ~ a:b ~ false",
        "\\I\\C ~ 1! ~ true",
        "\\d+ ~ 12\u0663 ~ true",
        "\\D ~ \u0663 ~ false",
        "\\p{IsBasicLatin}+ ~ abc ~ true",
        "\\p{IsBasicLatin}+ ~ ab\u00e9 ~ false",
        "\\P{IsBasicLatin} ~ \u00e9 ~ true",
        "\\p{IsLatin-1Supplement} ~ \u00e9 ~ true",
        "\\p{IsGreek} ~ \u03b1 ~ true",
        "[\\p{IsCyrillic}x]+ ~ \u0436x ~ true",
        "\\p{IsPrivateUse} ~ \ue000 ~ true",
        "\\p{IsCombiningMarksforSymbols} ~ \u20d0 ~ true",
        "\\p{Lu}\\p{Ll} ~ Aa ~ true",
        "a.c ~ abc ~ true",
        "a.c ~ a\u2028c ~ true",
        "[a\\-c]+ ~ a-c ~ true",
        "[-a]+ ~ -a ~ true",
        "[a-]+ ~ a- ~ true",
        "\\.\\^\\|\\[ ~ .^|[ ~ true",
        "(a|b){2,3} ~ aba ~ true",
        "(a|b){2,3} ~ a ~ false",
        "[\\s\\S] ~ x ~ true",
        "[\\^a]+ ~ ^a ~ true",
        "[\\[\\]]+ ~ [] ~ true"
    })
    void meansWhatXmlSchemaSays(String pattern, String value, boolean matches) {
        assertEquals(matches, Pattern.matches(XsdPattern.toJava(pattern), value), XsdPattern.toJava(pattern));
    }
}
