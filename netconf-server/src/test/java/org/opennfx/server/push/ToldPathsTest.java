package org.opennfx.server.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.NodeName;

class ToldPathsTest {
    @Test
    void nothingIsToldAtFirst() {
        assertFalse(new ToldPaths().touch(InstancePath.ROOT));
    }

    @Test
    void siblingsAreNotTouched() {
        var told = new ToldPaths();
        told.add(path(List.of("a", "b")));
        assertFalse(told.touch(path(List.of("a", "c"))));
        assertTrue(told.touch(path(List.of("a"))));
        assertTrue(told.touch(path(List.of("a", "b", "c"))));
    }

    @Property
    void touchedIsWhatContainsOneOrIsInOne(@ForAll("paths") List<List<String>> told, @ForAll("path") List<String> asked) {
        var index = new ToldPaths();
        told.forEach(each -> index.add(path(each)));
        var related = told.stream()
                .map(ToldPathsTest::path)
                .anyMatch(each -> each.contains(path(asked)) || path(asked).contains(each));
        assertEquals(related, index.touch(path(asked)));
    }

    @Provide
    Arbitrary<List<List<String>>> paths() {
        return path().list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<String>> path() {
        return Arbitraries.of("a", "b").list().ofMaxSize(4);
    }

    private static InstancePath path(List<String> names) {
        var path = InstancePath.ROOT;
        for (var name : names) {
            path = path.node(new NodeName("m", "urn:m", name));
        }
        return path;
    }
}
