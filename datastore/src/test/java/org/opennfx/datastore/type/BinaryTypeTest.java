package org.opennfx.datastore.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryTypeTest {
    private static final ValueType BINARY = new ValueType.BinaryType(List.of());

    @Test
    void blanksAreNoPartOfTheValue() throws InvalidValue {
        assertEquals("QUJDREVG", BINARY.parse(" QUJD\n\tREVG ", Prefixes.MODULE_NAMES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"QQ", "QUI", "Q===", "QQ=", "Q!==", "QUJD="})
    void groupsOfFourAreComplete(String text) {
        assertThrows(InvalidValue.class, () -> BINARY.parse(text, Prefixes.MODULE_NAMES));
    }
}
