package org.opennfx.datastore.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennfx.datastore.Device;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.EditOptions.ErrorOption;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.tree.ContainerNode;

/** Nodes that are inactive or have comments, in the formats that have words for it. */
class MarksCodecTest {
    private static final SetGrammar GRAMMAR = new SetGrammar();
    private static final ContainerSchema CONFIGURATION =
            (ContainerSchema) Device.SCHEMA.root().childByModule("nfx", "configuration").orElseThrow();

    private static final String TEXT = """
            groups {
                /* not yet */
                inactive: office {
                    inactive: system {
                        host-name jdm;
                    }
                }
            }
            inactive: apply-groups office;
            /* the name that
               the centre knows */
            system {
                inactive: host-name jdm;
            }
            inactive: virtual-network-functions vrtr1 {
                /* the newest */
                image /var/third-party/images/vrtr1.qcow2 {
                    inactive: image-type qcow2;
                }
                interfaces eth2 {
                    mapping {
                        vlan {
                            members v100;
                            inactive: members v200;
                        }
                    }
                }
            }
            interfaces {
                ge-0/0/0 {
                    unit 0 {
                        inactive: family inet {
                            address 192.0.2.7/24;
                        }
                        family inet6 {
                            address 2001:db8::7/64;
                        }
                    }
                }
            }
            routing-options {
                static {
                    inactive: route 192.0.2.0/24 next-hop 192.168.1.1;
                    route 198.51.100.0/24 {
                        inactive: next-hop 192.168.1.1;
                    }
                }
            }
            """;

    private static final String SET = """
            set groups office system host-name jdm
            deactivate groups office system
            annotate groups office "not yet"
            deactivate groups office
            set apply-groups office
            deactivate apply-groups office
            set system host-name jdm
            deactivate system host-name jdm
            annotate system "the name that\\n   the centre knows"
            set virtual-network-functions vrtr1 image /var/third-party/images/vrtr1.qcow2
            set virtual-network-functions vrtr1 image image-type qcow2
            deactivate virtual-network-functions vrtr1 image image-type qcow2
            annotate virtual-network-functions vrtr1 image "the newest"
            set virtual-network-functions vrtr1 interfaces eth2 mapping vlan members [ v100 v200 ]
            deactivate virtual-network-functions vrtr1 interfaces eth2 mapping vlan members v200
            deactivate virtual-network-functions vrtr1
            set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.7/24
            deactivate interfaces ge-0/0/0 unit 0 family inet
            set interfaces ge-0/0/0 unit 0 family inet6 address 2001:db8::7/64
            set routing-options static route 192.0.2.0/24 next-hop 192.168.1.1
            deactivate routing-options static route 192.0.2.0/24
            set routing-options static route 198.51.100.0/24 next-hop 192.168.1.1
            deactivate routing-options static route 198.51.100.0/24 next-hop 192.168.1.1
            """;

    @Test
    void textIsWrittenAsItWasRead() {
        assertEquals(TEXT, text(tree(read(TEXT))));
    }

    @Test
    void setStatementsAreWrittenAsTheyWereRead() throws IOException {
        assertEquals(SET, set(statements(SET)));
    }

    @Test
    void bothSayTheSame() throws IOException {
        assertEquals(statements(SET), tree(read(TEXT)));
    }

    @Test
    void valuesApartHaveTheirMarks() throws IOException {
        var members = "virtual-network-functions a interfaces eth2 mapping vlan members ";
        var given = "set " + members + "v1\nset " + members + "v2\ndeactivate " + members + "v2\n";
        var out = new StringBuilder();
        var tree = statements(given);
        new SetWriter(Device.SCHEMA, GRAMMAR, SetWriter.Values.APART, NodeMarks.of(tree), line -> out.append(line).append('\n'))
                .below((ContainerNode) tree.child(CONFIGURATION).orElseThrow());
        assertEquals(given, out.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            deactivate vlans v1 ; activate vlans v1                     | ``
            deactivate vlans v1 ; deactivate vlans v1                   | deactivate vlans v1
            deactivate virtual-network-functions a image /x             | deactivate virtual-network-functions a image
            deactivate interfaces ge-0/0/0.0                            | deactivate interfaces ge-0/0/0 unit 0
            annotate vlans v1 "a" ; annotate vlans v1 "b"               | annotate vlans v1 "b"
            annotate vlans v1 "a" ; annotate vlans v1 ""                | ``
            """)
    void statementsChangeMarks(String given, String meaning) throws IOException {
        assertEquals(statements(meaning.replace(" ; ", "\n")), statements(given.replace(" ; ", "\n")));
    }

    @Test
    void whatIsSaidOfAListAsAWholeIsSaidOfAllThatIsThere() throws IOException {
        var members = "virtual-network-functions a interfaces eth2 mapping vlan members ";
        var given = "set " + members + "v1\nset " + members + "v2\nset virtual-network-functions b\n";
        assertEquals(
                statements(given + "deactivate " + members + "[ v1 v2 ]"), statements(given + "deactivate " + members));
        assertEquals(
                statements(given + "deactivate virtual-network-functions a\ndeactivate virtual-network-functions b"),
                statements(given + "deactivate virtual-network-functions"));
        assertEquals(statements(given), statements(given + "deactivate " + members + "v2\nactivate " + members));
    }

    @ParameterizedTest
    @ValueSource(strings = {"virtual-network-functions", "virtual-network-functions b interfaces eth2 mapping vlan members", "apply-groups"})
    void theCommentOfAListAsAWholeStandsBeforeTheFirstInIt(String list) throws IOException {
        var given = """
                set virtual-network-functions b interfaces eth2 mapping vlan members [ v2 v1 ]
                set virtual-network-functions a image /x
                set apply-groups [ v2 v1 ]
                """;
        var first = list.equals("virtual-network-functions") ? " b" : " v2";
        assertEquals(
                statements(given + "annotate " + list + first + " \"all of them\""),
                statements(given + "annotate " + list + " \"all of them\""));
        assertEquals(statements(given), statements(given + "annotate " + list + " \"all\"\nannotate " + list + " \"\""));
    }

    @Test
    void whatStandsBeforeABlockOfEntriesIsSaidOfThem() throws IOException {
        var given = "set system name-server 192.0.2.1\nset system name-server 192.0.2.2\n";
        assertEquals(
                statements(given + "deactivate system name-server"),
                tree(read("system { inactive: name-server { 192.0.2.1; 192.0.2.2; } }")));
        assertEquals(
                statements(given + "annotate system name-server 192.0.2.1 \"both of them\""),
                tree(read("system { /* both of them */ name-server { 192.0.2.1; 192.0.2.2; } }")));
        assertEquals(
                statements("set groups g system host-name a\ndeactivate groups g"),
                tree(read("inactive: groups { g { system { host-name a; } } }")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "deactivate virtual-network-functions | the data does not exist",
        "annotate virtual-network-functions \"why\" | the data does not exist",
        "deactivate | syntax error, expecting <statement>",
        "deactivate vlan v1 | syntax error, expecting <statement>: vlan",
        "annotate | syntax error, expecting <comment>",
        "annotate \"why\" | syntax error, expecting <statement>",
        "annotate vlans v1 \"a */ b\" | value must not match the pattern .*\\*/.*",
    })
    void whatIsNoMarkIsRefused(String line, String message) {
        var read = new SetReader(GRAMMAR, CONFIGURATION).line(line, 1);
        assertEquals(message, EditEngine.create(Device.SCHEMA.root(), read).errors().getFirst().message());
    }

    @Test
    void activeTakesTheMarkAway() throws IOException {
        var before = statements("set vlans v1 vlan-id 7\ndeactivate vlans v1");
        var edit = read("vlans { active: v1 { vlan-id 8; } }");
        assertEquals(
                statements("set vlans v1 vlan-id 8"),
                EditEngine.apply(before, edit, Operation.MERGE, ErrorOption.ROLLBACK_ON_ERROR).root());
    }

    private static List<EditNode> read(String text) {
        return new TextReader(GRAMMAR, CONFIGURATION, TextReader.Replacing.AS_MARKED).document(text);
    }

    private static ContainerNode tree(List<EditNode> edits) {
        var result = EditEngine.create(Device.SCHEMA.root(), edits);
        assertEquals(List.of(), result.errors());
        return result.root();
    }

    private static ContainerNode statements(String statements) throws IOException {
        return tree(new SetReader(GRAMMAR, CONFIGURATION).document(new StringReader(statements)));
    }

    private static String text(ContainerNode root) {
        var out = new StringBuilder();
        new TextWriter(Device.SCHEMA, GRAMMAR, NodeMarks.of(root), line -> out.append(line).append('\n'))
                .below((ContainerNode) root.child(CONFIGURATION).orElseThrow());
        return out.toString();
    }

    private static String set(ContainerNode root) {
        var out = new StringBuilder();
        new SetWriter(Device.SCHEMA, GRAMMAR, SetWriter.Values.TOGETHER, NodeMarks.of(root), line -> out.append(line).append('\n'))
                .below((ContainerNode) root.child(CONFIGURATION).orElseThrow());
        return out.toString();
    }
}
