package org.opennfx.yang;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What groups can say is what the configuration can: tools/groups-model makes the one of the other. */
class GroupsTest {
    private static Set<String> paths = Set.of();

    @BeforeAll
    static void compile() throws Exception {
        paths = SchemaPaths.of(DeviceModel.compile().root("configuration")).collect(Collectors.toSet());
    }

    @Test
    void aGroupHasAllThatTheConfigurationHas() {
        var expected = configuration();
        expected.removeIf(Set.of("/configuration", "/configuration/version", "/configuration/groups")::contains);
        var inGroups = paths.stream()
                .map(GroupPaths::inConfiguration)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, inGroups);
    }

    @Test
    void groupsAreAppliedAtAnyLevelOfTheConfiguration() {
        var levels = configuration().stream()
                .filter(path -> paths.stream().anyMatch(other -> other.startsWith(path + "/")))
                .filter(Predicate.not(Set.of("/configuration/groups", "/configuration/interfaces/interface/unit/family")::contains))
                .collect(Collectors.toCollection(TreeSet::new));
        levels.removeIf(path -> paths.contains(path + "/apply-groups") && paths.contains(path + "/apply-groups-except"));
        assertEquals(Set.of(), levels);
    }

    private static Set<String> configuration() {
        return paths.stream().filter(path -> !GroupPaths.isAboutGroups(path)).collect(Collectors.toCollection(TreeSet::new));
    }
}
