package org.opennfx.server.commands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.opennfx.backends.model.DeviceSchema;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlReader;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.schema.RpcSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** Answers of the branch site and others, and the screens that show them. */
class ScreensTest {
    private static final Path BRANCH_SITE = Path.of("../backends/src/test/resources/answers");
    private static final Path OTHERS = Path.of("src/test/resources/screens");
    private static final Path LAYOUTS = Path.of("src/main/resources/org/opennfx/server/commands/screens");
    private static final Schema SCHEMA = DeviceSchema.load();

    static List<Path> answers() throws IOException {
        return Stream.concat(children(BRANCH_SITE).stream(), children(OTHERS).stream())
                .filter(answer -> Files.exists(answer.resolve("screen.txt")))
                .toList();
    }

    static List<Path> layouts() throws IOException {
        return children(LAYOUTS);
    }

    private static List<Path> children(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerIsShownAsOnTheDevice(Path answer) throws IOException, XMLStreamException {
        var screen = new Screens().text(rpc(answer.resolve("request.xml")), reply(answer));
        assertEquals(Files.readString(answer.resolve("screen.txt")), screen);
    }

    private static RpcSchema rpc(Path request) throws IOException, XMLStreamException {
        try (var in = Files.newInputStream(request)) {
            var reader = Xml.reader(in);
            reader.nextTag();
            return rpc(reader.getLocalName()).orElseThrow();
        }
    }

    private static Optional<RpcSchema> rpc(String name) {
        return SCHEMA.rpc(NfxPath.name(name));
    }

    private static ContainerNode reply(Path answer) throws IOException, XMLStreamException {
        var output = rpc(answer.resolve("request.xml")).output();
        var document = "<reply xmlns='urn:opennfx:nfx'>" + Files.readString(answer.resolve("reply.xml")) + "</reply>";
        var reader = Xml.reader(new ByteArrayInputStream(document.getBytes(UTF_8)));
        reader.nextTag();
        var nodes = new XmlReader(SCHEMA, XmlReader.Content.DATA).children(reader, output);
        var result = EditEngine.create(output, nodes);
        assertEquals(List.of(), result.errors());
        return result.root();
    }

    @Test
    void whatNobodyHasDrawnIsShownWithItsNamesAndInTables() {
        var rpc = rpc("get-vnf-img-integrity-check-information").orElseThrow();
        var output = TreeBuilder.container(rpc.output(), out -> out.container("vnf-img-integrity-check-info", info -> {
            image(info, "/var/third-party/images/a.qcow2", "passed");
            image(info, "/b.raw", "skipped");
        }));
        assertEquals("""
                File name                        File check info
                /var/third-party/images/a.qcow2  passed
                /b.raw                           skipped
                """, new Screens().text(rpc, output));
        var phoneHome = rpc("get-phone-home").orElseThrow();
        var status = TreeBuilder.container(phoneHome.output(), out ->
                out.container("phc-status", state -> state.leaf("phc-cloudx-status", "done")));
        assertEquals("Phc cloudx status: done\n", new Screens().text(phoneHome, status));
    }

    private static void image(TreeBuilder info, String file, String status) {
        info.entry("vnf-img-check-info", row -> row.leaf("file-name", file).leaf("file-check-info", status));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "@each nothing | line 1 of a layout: there is no nothing",
        "{commit-information/user} | line 1 of a layout: there is no commit-information/user",
        "@if commit-information | line 2 of a layout: there is no @end",
        "@end | line 1 of a layout: there is nothing to end",
        "@while commit-information | line 1 of a layout: there is no @while",
    })
    void aLayoutThatIsWrongSaysWhere(String layout, String problem) {
        var output = rpc("get-commit-information").orElseThrow().output();
        var wrong = assertThrows(IllegalArgumentException.class, () -> LayoutReader.read(layout, output));
        assertEquals(problem, wrong.getMessage());
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void aLayoutHasNamesThatTheOutputHas(Path layout) throws IOException {
        var rpc = rpc(String.valueOf(layout.getFileName())).orElseThrow();
        LayoutReader.read(Files.readString(layout), rpc.output());
    }
}
