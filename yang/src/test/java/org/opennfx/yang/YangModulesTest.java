package org.opennfx.yang;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opendaylight.yangtools.yang.common.QName;
import org.opendaylight.yangtools.yang.common.XMLNamespace;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;
import org.opendaylight.yangtools.yang.model.api.ModuleLike;
import org.opendaylight.yangtools.yang.model.spi.source.URLYangTextSource;
import org.opendaylight.yangtools.yang.parser.api.YangParserException;
import org.opendaylight.yangtools.yang.parser.impl.DefaultYangParserFactory;

class YangModulesTest {
    @Test
    void everyModuleIsOnTheClassPath() {
        assertDoesNotThrow(() -> modules().forEach(YangModules::resource));
    }

    @Test
    void theListNamesEveryModuleOfTheDevice() throws Exception {
        var folder = Path.of(YangModules.resource("META-INF/yang/nfx@2026-11-01.yang").toURI()).getParent();
        try (var files = Files.list(folder)) {
            var onDisk = files.map(file -> "META-INF/yang/" + file.getFileName()).collect(Collectors.toSet());
            assertEquals(new TreeSet<>(onDisk), new TreeSet<>(YangModules.device()));
        }
    }

    @Test
    void theModulesCompileTogether() throws Exception {
        var model = compile();
        var names = model.getModules().stream().map(ModuleLike::getName).collect(Collectors.toSet());
        assertTrue(names.containsAll(Set.of("nfx", "nfx-cli", "ietf-netconf", "ietf-netconf-acm", "ietf-yang-library")));
    }

    @Test
    void configurationIsTheRootOfTheDevice() throws Exception {
        var module = compile().findModules(XMLNamespace.of("urn:opennfx:nfx")).iterator().next();
        var configuration = QName.create(module.getQNameModule(), "configuration");
        assertTrue(module.findDataChildByName(configuration).isPresent());
    }

    @Test
    void aMissingResourceIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> YangModules.resource("META-INF/yang/none.yang"));
    }

    private static Stream<String> modules() {
        return Stream.concat(YangModules.device().stream(), YangModules.standard().stream());
    }

    private static EffectiveModelContext compile() throws YangParserException, IOException {
        var parser = new DefaultYangParserFactory().createParser();
        for (var name : modules().toList()) {
            parser.addSource(new URLYangTextSource(YangModules.resource(name)));
        }
        return parser.buildEffectiveModel();
    }
}
