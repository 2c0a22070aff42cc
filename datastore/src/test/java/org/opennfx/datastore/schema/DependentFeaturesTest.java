package org.opennfx.datastore.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Features with if-feature statements of their own (RFC 7950 7.20.1). */
class DependentFeaturesTest {
    private static final String MODULE = """
            module m {
              yang-version 1.1;
              namespace "urn:m";
              prefix m;
              feature routing;
              feature turtle;
              feature fast { if-feature "routing and not turtle"; }
              leaf quick { if-feature fast; type string; }
              leaf slow { if-feature "not fast"; type string; }
            }
            """;

    @TempDir
    private Path directory;

    private Schema load(Map<String, Set<String>> features) throws IOException {
        var text = Files.writeString(directory.resolve("m.yang"), MODULE).toUri().toURL();
        return Schema.load(ModuleSet.of(List.of(text)).features(features));
    }

    private static void assertServes(String leaf, List<String> features, Schema schema) {
        assertEquals(List.of(leaf), schema.root().children().stream().map(node -> node.name().local()).toList());
        assertEquals(features, schema.module("m").orElseThrow().features());
    }

    @Test
    void aFeatureWhoseConditionHoldsIsSupported() throws IOException {
        assertServes("quick", List.of("fast", "routing"), load(Map.of("m", Set.of("fast", "routing"))));
    }

    @Test
    void aFeatureWhoseConditionDoesNotHoldIsNotSupportedThoughItIsWanted() throws IOException {
        assertServes("slow", List.of(), load(Map.of("m", Set.of("fast"))));
        assertServes("slow", List.of("routing", "turtle"), load(Map.of()));
    }
}
