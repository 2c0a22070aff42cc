package org.opennfx.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenPartsTest {
    private final List<String> closed = new ArrayList<>();

    @Test
    void theLastIsClosedFirst() throws IOException {
        var parts = new OpenParts();
        parts.add(() -> closed.add("datastore"));
        parts.add(() -> closed.add("endpoint"));
        parts.close();
        assertEquals(List.of("endpoint", "datastore"), closed);
    }

    @Test
    void allAreClosedWhereSomeCannotBe() {
        var parts = new OpenParts();
        var first = new IOException("datastore");
        var last = new IllegalStateException("endpoint");
        parts.add(() -> {
            throw first;
        });
        parts.add(() -> closed.add("events"));
        parts.add(() -> {
            throw last;
        });
        var failure = assertThrows(IllegalStateException.class, parts::close);
        assertEquals(last, failure);
        assertArrayEquals(new Throwable[] {first}, failure.getSuppressed());
        assertEquals(List.of("events"), closed);
    }
}
