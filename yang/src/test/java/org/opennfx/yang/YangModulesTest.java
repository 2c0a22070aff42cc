package org.opennfx.yang;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opendaylight.yangtools.yang.model.api.ModuleLike;

class YangModulesTest {
    @Test
    void everyModuleIsOnTheClassPath() {
        assertDoesNotThrow(() -> DeviceModel.resources().forEach(YangModules::resource));
    }

    @Test
    void theListsNameEveryModuleThatIsHere() throws Exception {
        var folder = Path.of(YangModules.resource("META-INF/yang/nfx@2026-11-01.yang").toURI()).getParent();
        try (var files = Files.list(folder)) {
            var onDisk = files.map(file -> "META-INF/yang/" + file.getFileName()).collect(Collectors.toSet());
            assertEquals(Set.of(), without(onDisk, DeviceModel.resources().collect(Collectors.toSet())));
            assertEquals(Set.of(), without(Set.copyOf(YangModules.device()), onDisk));
        }
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        var left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }

    @Test
    void theModulesCompileTogether() throws Exception {
        var names = DeviceModel.compile().context().getModules().stream()
                .map(ModuleLike::getName)
                .collect(Collectors.toSet());
        assertTrue(names.containsAll(Set.of("nfx", "nfx-cli", "ietf-netconf", "ietf-netconf-acm", "ietf-yang-library")));
    }

    @Test
    void configurationCanBeChangedAndStateCannot() throws Exception {
        var model = DeviceModel.compile();
        assertTrue(model.root("configuration").effectiveConfig().orElse(true));
        assertFalse(model.root("state").effectiveConfig().orElse(true));
    }

    @Test
    void everyNodeHasADescription() throws Exception {
        var model = DeviceModel.compile();
        assertEquals(Set.of(), Undescribed.in(model.device()));
    }

    @Test
    void everyOperationAnswers() throws Exception {
        for (var rpc : DeviceModel.compile().device().getRpcs()) {
            assertFalse(rpc.getOutput().getChildNodes().isEmpty(), rpc.getQName().getLocalName());
        }
    }

    @Test
    void aMissingResourceIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> YangModules.resource("META-INF/yang/none.yang"));
    }
}
