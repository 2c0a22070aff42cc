package org.opennfx.datastore.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.opennfx.datastore.Device;
import org.opennfx.datastore.Documents;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.type.Unicode;
import org.opennfx.yang.YangModules;

class SetCodecTest {
    private static final SetGrammar GRAMMAR = new SetGrammar();
    private static final ContainerSchema CONFIGURATION =
            (ContainerSchema) Device.SCHEMA.root().childByModule("nfx", "configuration").orElseThrow();
    private static final Schema HOUSE = Documents.schema("house");

    static List<String> examples() {
        return YangModules.goodExamples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatIsWrittenReadsBackTheSame(String example) {
        var tree = Documents.example(example);
        assertEquals(tree, tree(lines(tree, SetWriter.Values.TOGETHER)));
        assertEquals(tree, tree(lines(tree, SetWriter.Values.APART)));
    }

    @Test
    void branchSiteIsWrittenWithTheLinesThatItWasReadFrom() throws IOException {
        var given = branchSite();
        var written = lines(tree(given), SetWriter.Values.TOGETHER);
        assertEquals(given, written);
    }

    @Test
    void branchSiteSaysTheSameInXml() throws IOException {
        assertEquals(Documents.example("examples/good/branch-site.xml"), tree(branchSite()));
    }

    @Test
    void severalValuesAreApartAsOnTheDevice() {
        var tree = tree(List.of("set virtual-network-functions a interfaces eth2 mapping vlan members [ v1 v2 ]"));
        assertEquals(
                List.of(
                        "set virtual-network-functions a interfaces eth2 mapping vlan members v1",
                        "set virtual-network-functions a interfaces eth2 mapping vlan members v2"),
                lines(tree, SetWriter.Values.APART));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            set interfaces ge-0/0/0.7 vlan-id 7        | set interfaces ge-0/0/0 unit 7 vlan-id 7
            set interfaces ge-0/0/0 mtu 1600 unit 0    | set interfaces ge-0/0/0 mtu 1600 ; set interfaces ge-0/0/0 unit 0
            set vlans v1 vlan-id 7 description up      | set vlans v1 description up ; set vlans v1 vlan-id 7
            set virtual-network-functions a interfaces eth2 mapping vlan members [v1 v2] | set virtual-network-functions a interfaces eth2 mapping vlan members [ v1 v2 ]
            set  system\thost-name  "jdm" # the name  | set system host-name jdm
            set system host-name a ; set system host-name b | set system host-name b
            set virtual-network-functions a image /x image-type raw | set virtual-network-functions a image /x ; set virtual-network-functions a image image-type raw
            set virtual-network-functions a image "image-type" | set virtual-network-functions a image "image-type"
            set vlans v1 vlan-id 7 ; delete vlans v1 vlan-id | set vlans v1
            set vlans v1 vlan-id 7 ; delete vlans v1 vlan-id 7 | set vlans v1
            set vlans v1 ; set vlans v2 ; delete vlans v1 | set vlans v2
            set virtual-network-functions a ; set vlans v1 ; delete virtual-network-functions | set vlans v1
            set virtual-network-functions a interfaces eth2 mapping vlan members [ v1 v2 v3 ] ; delete virtual-network-functions a interfaces eth2 mapping vlan members [ v1 v3 ] | set virtual-network-functions a interfaces eth2 mapping vlan members v2
            set virtual-network-functions a interfaces eth2 mapping vlan members [ v1 v2 ] ; delete virtual-network-functions a interfaces eth2 mapping vlan members | set virtual-network-functions a interfaces eth2
            set interfaces ge-0/0/0 unit 0 ; delete interfaces ge-0/0/0.0 | set interfaces ge-0/0/0
            set system host-name a ; delete system | ``
            edit vlans v1 ; set vlan-id 7 ; exit ; set system host-name a | set system host-name a ; set vlans v1 vlan-id 7
            edit interfaces ge-0/0/0 ; edit unit 0 ; set vlan-id 7 ; up ; set mtu 1600 ; top ; set vlans v1 | set vlans v1 ; set interfaces ge-0/0/0 mtu 1600 ; set interfaces ge-0/0/0 unit 0 vlan-id 7
            edit interfaces ge-0/0/0 unit 0 ; top set vlans v1 ; up 1 set mtu 1600 ; set vlan-id 7 | set vlans v1 ; set interfaces ge-0/0/0 mtu 1600 ; set interfaces ge-0/0/0 unit 0 vlan-id 7
            edit interfaces ge-0/0/0 unit 0 ; up 2 ; exit ; set vlan-id 7 | set interfaces ge-0/0/0 unit 0 vlan-id 7
            edit vlans v1 ; top edit vlans v2 ; set vlan-id 7 ; delete vlan-id 7 ; set description a | set vlans v2 description a
            """)
    void statementsMeanWhatTheyMeanOnTheDevice(String given, String meaning) {
        var lines = lines(tree(statements(given.replace("\\t", "\t"))), SetWriter.Values.TOGETHER);
        assertEquals(statements(meaning), lines);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            show system                                | 1  | operation-failed | unknown command: show
            set                                        | 4  | missing-element | syntax error, expecting <statement>
            set sistem                                 | 5  | unknown-element | syntax error, expecting <statement>: sistem
            set system host-name                       | 21 | missing-element | syntax error, expecting <host-name>
            set system host-name a b                   | 24 | unknown-element | syntax error, expecting <statement>: b
            set system host-name [ a ]                 | 22 | unknown-element | syntax error, expecting <host-name>: [
            set system host-name a_b                   | 22 | invalid-value | Must be a string of alphanumericals or dashes
            set "system" host-name a                   | 5  | unknown-element | syntax error, expecting <statement>: system
            set system host-name a;                    | 23 | operation-failed | syntax error: ;
            set system host-name "a                    | 22 | operation-failed | syntax error: missing closing quote
            set virtual-network-functions a interfaces eth2 mapping vlan members [ v1 | 74 | missing-element | syntax error, expecting <members>
            set virtual-network-functions a interfaces eth2 mapping vlan members [ ]  | 72 | unknown-element | syntax error, expecting <members>: ]
            set virtual-network-functions a name b     | 33 | unknown-element | syntax error, expecting <statement>: name
            set virtual-network-functions a image /x /y | 42 | unknown-element | syntax error, expecting <statement>: /y
            delete                                     | 7  | missing-element | syntax error, expecting <statement>
            delete system host-name a b                | 27 | unknown-element | syntax error, expecting <statement>: b
            """)
    void lineThatIsNoStatementIsRefusedWhereItGoesWrong(String line, int column, String tag, String message) {
        var read = reader().line(line, 9);
        assertEquals(1, read.size());
        var invalid = (EditNode.Invalid) read.getFirst();
        assertEquals(new Location(9, column), invalid.location());
        assertEquals(tag, invalid.error().tag().toString());
        assertEquals(message, invalid.error().message());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            exit                  | 1 | nothing was entered before this exit
            edit                  | 5 | syntax error, expecting <statement>
            edit sistem           | 6 | syntax error, expecting <statement>: sistem
            edit system host-name | 1 | syntax error, expecting a statement that has others below it
            top show              | 5 | unknown command: show
            """)
    void wayThatLeadsNowhereIsRefused(String line, int column, String message) throws IOException {
        var read = reader().document(new StringReader("set system host-name a\n" + line));
        var invalid = (EditNode.Invalid) read.getLast();
        assertEquals(new Location(2, column), invalid.location());
        assertEquals(message, invalid.error().message());
    }

    @Test
    void errorNamesTheNodeThatItIsAbout() {
        var read = reader().line("set interfaces ge-0/0/0.5 vlan-id x", 1);
        assertEquals(
                "/nfx:configuration/interfaces/interface[name='ge-0/0/0']/unit[name='5']/vlan-id",
                ((EditNode.Invalid) read.getFirst()).error().path().orElseThrow().toString());
    }

    @Test
    void deletingWhatDoesNotExistIsTold() {
        var read = reader().line("delete interfaces ge-0/0/0 unit 0", 1);
        var errors = EditEngine.create(Device.SCHEMA.root(), read).errors();
        assertEquals(List.of("data-missing"), errors.stream().map(error -> error.tag().toString()).toList());
    }

    @Property
    void anyValueReadsBackTheSame(@ForAll("texts") String value) {
        var house = (ContainerSchema) HOUSE.root().childByModule("house", "house").orElseThrow();
        var edit = new EditNode.OfValue(
                (LeafListSchema) house.child("owner").orElseThrow(), value, Optional.empty(), Optional.empty(), Location.UNKNOWN);
        var given = EditEngine.create(
                HOUSE.root(), List.of(new EditNode.OfContainer(house, Optional.empty(), List.of(edit), Location.UNKNOWN)));
        var lines = new ArrayList<String>();
        new SetWriter(HOUSE, GRAMMAR, SetWriter.Values.TOGETHER, lines::add).below(given.root());
        var read = new SetReader(GRAMMAR, HOUSE.root()).line(lines.getFirst(), 1);
        assertEquals(given.root(), EditEngine.create(HOUSE.root(), read).root());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().filter(Unicode::isText);
    }

    @Property
    void anyLineIsReadOrRefused(@ForAll String line) {
        assertTrue(reader().line(line, 1).size() <= 1);
    }

    @Property
    void anyWordsAreReadOrRefused(@ForAll("words") List<String> words) {
        assertEquals(1, reader().line("set " + String.join(" ", words), 1).size());
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of(
                        "interfaces", "ge-0/0/0", "ge-0/0/0.0", "unit", "0", "family", "inet", "address", "10.0.0.1/24",
                        "virtual-network-functions", "vsrx", "image", "\"image\"", "mapping", "vlan", "members", "[", "]",
                        "system", "host-name", "services", "ssh", "eth2", "hsxe0", "virtual-function", "\"", ".")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static SetReader reader() {
        return new SetReader(GRAMMAR, CONFIGURATION);
    }

    private static List<String> statements(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ; ", -1));
    }

    private static List<String> branchSite() throws IOException {
        try (var file = YangModules.resource("examples/good/branch-site.set").openStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static ContainerNode tree(List<String> lines) {
        try {
            var read = reader().document(new StringReader(String.join("\n", lines)));
            var result = EditEngine.create(Device.SCHEMA.root(), read);
            assertEquals(List.of(), result.errors());
            return result.root();
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<String> lines(ContainerNode root, SetWriter.Values values) {
        var lines = new ArrayList<String>();
        root.child(CONFIGURATION)
                .ifPresent(node -> new SetWriter(Device.SCHEMA, GRAMMAR, values, lines::add).below((ContainerNode) node));
        return lines;
    }
}
