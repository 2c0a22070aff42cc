package org.opennfx.datastore.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.MalformedURLException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ModulePrefixesTest {
    @Test
    void aModuleHasItsOwnPrefix() {
        assertEquals(List.of("h", "site"), prefixes(module("house", "h"), module("site", "site")));
    }

    @Test
    void modulesWithOnePrefixHaveTheirNames() {
        assertEquals(List.of("port", "site", "h"), prefixes(module("port", "p"), module("site", "p"), module("house", "h")));
    }

    @Test
    void thePrefixThatIsTheNameOfAnotherModuleIsLeftToThat() {
        assertEquals(List.of("port", "p"), prefixes(module("port", "site"), module("site", "p")));
    }

    @Test
    void whatXmlReservesIsNoPrefix() {
        assertEquals(List.of("port"), prefixes(module("port", "xmlns")));
    }

    private static List<String> prefixes(ModuleInfo... modules) {
        var prefixes = ModulePrefixes.of(List.of(modules));
        return Stream.of(modules).map(module -> prefixes.of(module.name())).toList();
    }

    private static ModuleInfo module(String name, String prefix) {
        try {
            return new ModuleInfo(
                    name, Optional.empty(), "urn:" + name, prefix, "1.1", List.of(), List.of(), List.of(), true,
                    URI.create("file:/" + name + ".yang").toURL());
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
