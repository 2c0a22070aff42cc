package org.opennfx.yang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {
    private static final Set<String> ERROR_KEYS = Set.of("error-tag", "error-app-tag", "error-path", "error-message");

    @Test
    void everyNodeOfTheConfigurationIsUsedByAGoodExample() throws Exception {
        var unused = SchemaPaths.of(DeviceModel.compile().root("configuration"))
                .filter(path -> !GroupPaths.isAboutGroups(path))
                .collect(Collectors.toCollection(TreeSet::new));
        for (var example : YangModules.goodExamples()) {
            ExampleDocuments.paths(example).forEach(unused::remove);
        }
        assertEquals(Set.of(), unused);
    }

    @Test
    void goodExamplesUseKnownNodesOnly() throws Exception {
        var known = SchemaPaths.of(DeviceModel.compile().root("configuration")).collect(Collectors.toSet());
        for (var example : YangModules.goodExamples()) {
            assertTrue(known.containsAll(ExampleDocuments.paths(example)), example);
        }
    }

    @ParameterizedTest
    @MethodSource("org.opennfx.yang.YangModules#badExamples")
    void everyBadExampleTellsItsError(String example) throws Exception {
        var keys = error(example).stream().map(line -> line.substring(0, line.indexOf(": "))).toList();
        assertEquals("error-tag", keys.getFirst());
        assertTrue(keys.contains("error-path"), example);
        assertTrue(ERROR_KEYS.containsAll(keys), example);
        assertEquals(keys.size(), Set.copyOf(keys).size(), example);
    }

    @ParameterizedTest
    @MethodSource("org.opennfx.yang.YangModules#badExamples")
    void everyBadExampleIsADocumentOfTheDevice(String example) throws Exception {
        assertEquals("/configuration", ExampleDocuments.paths(example).getFirst());
    }

    @Test
    void everyTextOfTheModelIsGivenByABadExample() throws Exception {
        var texts = ErrorMessages.ofTheDevice();
        for (var example : YangModules.badExamples()) {
            error(example).stream()
                    .filter(line -> line.startsWith("error-message: "))
                    .forEach(line -> texts.remove(line.substring("error-message: ".length())));
        }
        assertEquals(Set.of(), texts);
    }

    private static List<String> error(String example) throws IOException {
        return text(YangModules.errorOf(example)).lines().toList();
    }

    private static String text(String resource) throws IOException {
        try (var in = YangModules.resource(resource).openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
