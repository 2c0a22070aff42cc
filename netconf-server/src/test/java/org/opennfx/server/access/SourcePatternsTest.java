package org.opennfx.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcePatternsTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.11, false",
        "192.0.2.1, 192x0y2z1, false",
        "192.0.2.*, 192.0.2.11, true",
        "192.0.2.*, 192.0.3.11, false",
        "192.0.2.?, 192.0.2.1, true",
        "192.0.2.?, 192.0.2.11, false",
        "'192.0.2.1,198.51.100.*', 198.51.100.9, true",
        "'*,!192.0.2.7', 192.0.2.7, false",
        "'!192.0.2.7,*', 192.0.2.8, true",
        "!192.0.2.7, 192.0.2.8, false",
        "branch.example.com, 192.0.2.1, false",
        "*, 2001:db8:0:0:0:0:0:1, true",
    })
    void anAddressMatchesByWildcardsUnlessAnExceptionDoes(String patterns, String address, boolean expected) {
        assertEquals(expected, SourcePatterns.parse(patterns).match(address));
    }
}
