package org.opennfx.datastore.type;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RestrictionTest {
    private static final Restriction.Matches LETTERS =
            new Restriction.Matches(new LazyPattern("(a|b)*"), false, "(a|b)*", Optional.empty(), Optional.empty());

    @Test
    void valueThatExhaustsTheMatcherIsInvalid() {
        assertDoesNotThrow(() -> LETTERS.check("ab"));
        var refusal = assertThrows(InvalidValue.class, () -> LETTERS.check("ab".repeat(10_000_000)));
        assertEquals("value is too long to be compared with the pattern (a|b)*", refusal.getMessage());
    }
}
