package org.opennfx.datastore.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NaturalOrderTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "ge-0/0/2 ge-0/0/2.0 ge-0/0/10 ge-0/0/10.0 xe-0/0/2",
        "0 1 2 10 99999999999999999999 a",
        "v v1 v2 v10 v10a w",
        "1 01 2 02"
    })
    void numbersInNamesCountByTheirValues(String inOrder) {
        var names = inOrder.split(" ");
        var sorted = Arrays.stream(names).sorted().sorted(NaturalOrder.OF_NAMES).toList();
        assertEquals(Arrays.asList(names), sorted);
    }
}
