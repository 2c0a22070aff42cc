package org.opennfx.datastore.path;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedValueTest {
    @Property
    void whatIsWrittenIsRead(@ForAll @Chars({'\'', '"', ']', 'a', ' '}) String value) {
        var quoted = QuotedValue.of(value);
        assertEquals(Optional.of(new QuotedValue(value, 1 + quoted.length())), QuotedValue.at("=" + quoted + "]", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "'", "\"", "'a", "'a\"", "\"a\"\""})
    void whatDoesNotEndIsNone(String text) {
        assertEquals(Optional.empty(), QuotedValue.at(text, 0));
    }
}
