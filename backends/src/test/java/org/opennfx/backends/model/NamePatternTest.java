package org.opennfx.backends.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {
    @ParameterizedTest
    @CsvSource({
        "ge-0/0/0, ge-0/0/0, true", "ge-0/0/0, ge-0/0/01, false", "[afgxe][et]-*, ge-0/0/0, true",
        "[afgxe][et]-*, sxe-0/0/0, false", "*-0/0/1?, xe-0/0/12, true", "*-0/0/1?, ge-0/0/1, false",
        "[!g]*, xe-0/0/12, true", "[!g]*, ge-0/0/1, false", "ge.0/0/0, ge-0/0/0, false", "[z-a], [z-a], true",
        "[a&&b], &, true", "*a*a*a*a*a*a*a*b, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac, false",
        "a*, a, true", "*, a, true", "?, ab, false", "[, [, true", "[], [], true", "[0-37], 7, true"
    })
    void wildcardsStandForOtherText(String pattern, String name, boolean matches) {
        assertEquals(matches, NamePattern.of(pattern).matches(name));
    }
}
