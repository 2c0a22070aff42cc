package org.opennfx.datastore.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 7950 9.2.1. */
class DefaultIntegerTest {
    private static final ValueType INT16 = new ValueType.IntegerType(16, true, List.of());

    @ParameterizedTest
    @CsvSource({"0x1f, 31", "-0x10, -16", "+0xAb, 171", "017, 15", "-010, -8", "0, 0", "00, 0", "12, 12", "-5, -5"})
    void aDefaultMayBeHexadecimalOrOctal(String written, String value) throws InvalidValue {
        assertEquals(value, INT16.parseDefault(written, Prefixes.MODULE_NAMES));
    }

    @ParameterizedTest
    @CsvSource({"017, 17", "-010, -10"})
    void anInstanceIsDecimal(String written, String value) throws InvalidValue {
        assertEquals(value, INT16.parse(written, Prefixes.MODULE_NAMES));
    }

    @Test
    void noInstanceIsHexadecimal() {
        assertThrows(InvalidValue.class, () -> INT16.parse("0x10", Prefixes.MODULE_NAMES));
    }

    @Test
    void theFormIsThatOfTheMemberOfAUnion() throws InvalidValue {
        var union = new ValueType.UnionType(List.of(new ValueType.BooleanType(), INT16));
        assertEquals("16", union.parseDefault("0x10", Prefixes.MODULE_NAMES));
        assertEquals("true", union.parseDefault("true", Prefixes.MODULE_NAMES));
    }
}
