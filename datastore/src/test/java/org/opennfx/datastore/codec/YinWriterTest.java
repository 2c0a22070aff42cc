package org.opennfx.datastore.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.datastore.schema.ModuleSet;
import org.opennfx.datastore.schema.Schema;
import org.xmlunit.builder.DiffBuilder;

class YinWriterTest {
    @TempDir
    private Path directory;

    private Schema schema(Map<String, Set<String>> features) throws Exception {
        var extensions = Files.writeString(
                directory.resolve("marks.yang"),
                """
                module marks {
                  namespace "urn:marks";
                  prefix m;
                  extension mark { argument colour; }
                  extension note { argument words { yin-element true; } }
                  identity colour;
                }
                """);
        var shop = Files.writeString(
                directory.resolve("shop.yang"),
                """
                module shop {
                  yang-version 1.1;
                  namespace "urn:shop";
                  prefix s;
                  import marks { prefix mk; }
                  include shop-parts;
                  description "A shop
                               of two lines.";
                  feature late;
                  identity paint { base mk:colour; }
                  identity red { base paint; }
                  container shop {
                    mk:mark red;
                    mk:note "a < b";
                    leaf open {
                      if-feature late;
                      type uint8 { range "1..24" { error-message "no such hour"; } }
                      must '. > 1 and "x" != "<"';
                    }
                  }
                }
                """);
        var parts = Files.writeString(
                directory.resolve("shop-parts.yang"),
                "submodule shop-parts { yang-version 1.1; belongs-to shop { prefix p; } leaf part { type empty; } }");
        return Schema.load(ModuleSet.of(List.of(
                        extensions.toUri().toURL(), shop.toUri().toURL(), parts.toUri().toURL()))
                .features(features));
    }

    @Test
    void everyStatementIsAnElementWithItsArgument() throws Exception {
        var expected =
                """
                <module name="shop" xmlns="urn:ietf:params:xml:ns:yang:yin:1" xmlns:s="urn:shop" xmlns:mk="urn:marks">
                  <yang-version value="1.1"/>
                  <namespace uri="urn:shop"/>
                  <prefix value="s"/>
                  <import module="marks"><prefix value="mk"/></import>
                  <include module="shop-parts"/>
                  <description><text>A shop
                of two lines.</text></description>
                  <feature name="late"/>
                  <identity name="paint"><base name="mk:colour"/></identity>
                  <identity name="red"><base name="paint"/></identity>
                  <container name="shop">
                    <mk:mark colour="red"/>
                    <mk:note><mk:words>a &lt; b</mk:words></mk:note>
                    <leaf name="open">
                      <if-feature name="late"/>
                      <type name="uint8">
                        <range value="1..24"><error-message><value>no such hour</value></error-message></range>
                      </type>
                      <must condition=". &gt; 1 and &quot;x&quot; != &quot;&lt;&quot;"/>
                    </leaf>
                  </container>
                </module>
                """;
        var yin = yin(Map.of(), "shop");
        var diff = DiffBuilder.compare(expected).withTest(yin).ignoreWhitespace().build();
        assertFalse(diff.hasDifferences(), () -> diff + "\n" + yin);
    }

    private String yin(Map<String, Set<String>> features, String name) throws Exception {
        return Objects.requireNonNull(YinWriter.all(schema(features)).get(name));
    }

    @Test
    void aSubmoduleIsADocumentOfItsOwn() throws Exception {
        var yin = yin(Map.of(), "shop-parts");
        assertTrue(yin.contains("<belongs-to module=\"shop\"><prefix value=\"p\""), yin);
    }

    @Test
    void whatIsNotSupportedIsShownAsItIsWritten() throws Exception {
        assertTrue(yin(Map.of("shop", Set.of()), "shop").contains("<leaf name=\"open\""));
    }

    @Test
    void everyModuleAndSubmoduleIsWritten() throws Exception {
        assertEquals(Set.of("marks", "shop", "shop-parts"), YinWriter.all(schema(Map.of())).keySet());
    }
}
