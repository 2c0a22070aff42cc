package org.opennfx.datastore.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendaylight.yangtools.yang.model.spi.source.URLYangTextSource;
import org.opendaylight.yangtools.yang.parser.rfc7950.repo.TextToIRTransformer;
import org.opendaylight.yangtools.yang.parser.rfc7950.repo.YangIRSourceInfoExtractor;
import org.opennfx.yang.YangModules;

class YangHeaderTest {
    static List<String> standardModules() {
        return YangModules.standard();
    }

    @ParameterizedTest
    @MethodSource("standardModules")
    void aHeaderSaysWhatTheParserSays(String resource) throws Exception {
        var text = YangModules.resource(resource);
        var parsed = YangIRSourceInfoExtractor.forIR(TextToIRTransformer.transformText(new URLYangTextSource(text)))
                .sourceId();
        try (var in = text.openStream()) {
            assertEquals(
                    Optional.of(new YangHeader(
                            parsed.name().getLocalName(), Optional.ofNullable(parsed.revision()).map(Object::toString))),
                    YangHeader.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    @Test
    void theNewestRevisionIsFoundAmongCommentsAndStringsInParts() {
        assertEquals(
                Optional.of(new YangHeader("m", Optional.of("2026-02-01"))),
                YangHeader.of("""
                        /* revision 1999-01-01; */ // module x {
                        module "m" {
                          namespace 'urn:' + "m"; prefix m;
                          m:note "}" { m:more ";"; }
                          description "It says: revision 2030-01-01; and \\" } {";
                          revision "2026-01-01" { description 'first }'; }
                          revision 2026-0 + 2-01;
                          revision 2025-01-01;
                          leaf revision { type string; }
                        }
                        """.replace("2026-0 + 2-01", "\"2026-0\" + '2-01'")));
    }

    @Test
    void whatIsNoModuleHasNoHeader() {
        assertEquals(Optional.empty(), YangHeader.of("<module name='m'/>"));
        assertEquals(Optional.empty(), YangHeader.of(""));
        assertEquals(Optional.empty(), YangHeader.of("module m"));
    }

    @Test
    void aLongDescriptionIsNoTrouble(@TempDir Path directory) throws IOException {
        var text = "module m { namespace urn:m; prefix m; description \"" + "\\n word".repeat(500_000) + "\"; }";
        var file = Files.writeString(directory.resolve("m.yang"), text);
        assertEquals("m", YangFile.at(file.toUri().toURL()).name());
    }
}
