package org.opennfx.server.restconf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.InstancePath.KeyLeaf;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.path.ResourceIdentifier;

class PathSegmentTest {
    private static final NodeName LIST = new NodeName("m", "urn:m", "list");
    private static final NodeName KEY = new NodeName("m", "urn:m", "key");

    /** No client library sends these, but anybody can. */
    @ParameterizedTest
    @ValueSource(strings = {"/a=%", "/a=%1", "/a=%zz", "/a=%ff", "/a=%c3", "/ü", "/a//b", "//"})
    void whatIsNoPathIsRefused(String path) {
        assertEquals(400, assertThrows(Refusal.class, () -> PathSegment.of(path)).status());
    }

    @Test
    void aSlashAtTheEndDoesNotCount() {
        assertEquals(PathSegment.of("/a/b"), PathSegment.of("/a/b/"));
        assertEquals(List.of(), PathSegment.of("/"));
    }

    @Property
    void keysAreReadAsTheyAreWritten(@ForAll String one, @ForAll String other) {
        var entry = new Step.Entry(LIST, List.of(new KeyLeaf(KEY, wellFormed(one)), new KeyLeaf(KEY, wellFormed(other))));
        var written = ResourceIdentifier.of(InstancePath.ROOT.child(entry));

        var read = PathSegment.of(written).getFirst();

        assertEquals(List.of(wellFormed(one), wellFormed(other)), read.keys().orElseThrow());
    }

    /** Without halves of surrogate pairs, which no UTF-8 has. */
    private static String wellFormed(String text) {
        return text.codePoints()
                .filter(character -> Character.getType(character) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
