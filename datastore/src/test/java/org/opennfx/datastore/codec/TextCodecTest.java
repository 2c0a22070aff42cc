package org.opennfx.datastore.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.StringReader;
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
import org.opennfx.datastore.edit.EditOptions.ErrorOption;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.yang.YangModules;

class TextCodecTest {
    private static final SetGrammar GRAMMAR = new SetGrammar();
    private static final ContainerSchema CONFIGURATION =
            (ContainerSchema) Device.SCHEMA.root().childByModule("nfx", "configuration").orElseThrow();

    private static final String SITE = """
            system {
                host-name jdm;
                services {
                    ssh;
                }
                memory {
                    hugepages {
                        page-size 1024 page-count 16;
                    }
                }
            }
            virtual-network-functions vrtr1 {
                image /var/third-party/images/vrtr1.qcow2 {
                    image-type qcow2;
                }
                no-autostart;
            }
            vlans {
                v1100 {
                    vlan-id 1100;
                }
            }
            interfaces {
                ge-0/0/0 {
                    description "to the hall";
                    unit 0 {
                        family ethernet-switching {
                            vlan {
                                members [ v1100 v1200 ];
                            }
                        }
                    }
                }
                jmgmt0 {
                    unit 0 {
                        family inet {
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
                    route 0.0.0.0/0 next-hop 192.0.2.1;
                }
            }
            """;

    static List<String> examples() {
        return YangModules.goodExamples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatIsWrittenReadsBackTheSame(String example) {
        var tree = Documents.example(example);
        assertEquals(tree, tree(written(tree)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatTheModelsSayIsPassedOverWhereItIsRead(String example) {
        var tree = Documents.example(example);
        var lines = new ArrayList<String>();
        tree.child(CONFIGURATION).ifPresent(node ->
                new TextWriter(Device.SCHEMA, GRAMMAR, lines::add).detailed().below((ContainerNode) node));
        assertEquals(tree, tree(String.join("\n", lines)));
    }

    @Test
    void textIsWrittenAsOnTheDevice() {
        assertEquals(SITE, written(tree(SITE)));
    }

    @Test
    void groupsAreWrittenInOneBlock() {
        var text = """
                groups {
                    office {
                        interfaces {
                            <ge-*> {
                                mtu 1500;
                            }
                        }
                    }
                    time {
                        system {
                            time-zone Europe/Helsinki;
                        }
                    }
                }
                apply-groups [ office time ];
                interfaces {
                    ge-0/0/0 {
                        apply-groups-except time;
                    }
                }
                """;
        assertEquals(text, written(tree(text)));
    }

    @Test
    void listsOfNamesAndAddressesAreWrittenInOneBlockAsOnTheDevice() {
        var text = """
                system {
                    name-server {
                        192.0.2.2;
                        192.0.2.1;
                    }
                    static-host-mapping {
                        hq {
                            inet 192.0.2.4;
                        }
                    }
                    archival {
                        configuration {
                            transfer-on-commit;
                            archive-sites {
                                file:///;
                                https://backup.example/nfx/ password hidden-word; ## SECRET-DATA
                            }
                        }
                    }
                }
                snmp {
                    community office {
                        clients {
                            192.0.2.0/24;
                        }
                    }
                    trap-group office {
                        targets {
                            192.0.2.9;
                        }
                    }
                }
                """;
        assertEquals(text, written(tree(text)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            system { host-name a; }                                     | set system host-name a
            system host-name a;                                         | set system host-name a
            system{host-name "a";/* b */} # c                           | set system host-name a
            ## c                                                        | ``
            system { services { ssh; } } system { services netconf ssh; } | set system services ssh ; set system services netconf ssh
            groups { g { system { host-name a; } } "h" { vlans { v1 { vlan-id 7; } } } } | set groups g system host-name a ; set groups h vlans v1 vlan-id 7
            groups g { system host-name a; }                            | set groups g system host-name a
            groups { g { interfaces { <ge-*> { mtu 1500; } } } } apply-groups [ g ]; | set groups g interfaces <ge-*> mtu 1500 ; set apply-groups g
            system { name-server { 192.0.2.2; 192.0.2.1; } }            | set system name-server 192.0.2.2 ; set system name-server 192.0.2.1
            system { name-server 192.0.2.2; name-server 192.0.2.1; }    | set system name-server 192.0.2.2 ; set system name-server 192.0.2.1
            groups { g { system { name-server { <*>; } } } }            | set groups g system name-server <*>
            system { static-host-mapping { a { inet 192.0.2.4; } b inet 192.0.2.5; } static-host-mapping c inet 192.0.2.6; } | set system static-host-mapping a inet 192.0.2.4 ; set system static-host-mapping b inet 192.0.2.5 ; set system static-host-mapping c inet 192.0.2.6
            virtual-network-functions { a { image /x; interfaces { eth2 { mtu 1500; } } } b; } | set virtual-network-functions a image /x ; set virtual-network-functions a interfaces eth2 mtu 1500 ; set virtual-network-functions b
            interfaces { ge-0/0/0 { unit { 0 { vlan-id 7; } 1; } mtu 1600; } } | set interfaces ge-0/0/0 unit 0 vlan-id 7 ; set interfaces ge-0/0/0 unit 1 ; set interfaces ge-0/0/0 mtu 1600
            interfaces ge-0/0/0.7 { vlan-id 7; }                        | set interfaces ge-0/0/0 unit 7 vlan-id 7
            interfaces { ge-0/0/0 { mtu 1600; unit 0 { vlan-id 7; } } ge-0/0/1 { mtu 1600; } } | set interfaces ge-0/0/0 mtu 1600 ; set interfaces ge-0/0/0 unit 0 vlan-id 7 ; set interfaces ge-0/0/1 mtu 1600
            interfaces { ge-0/0/0 mtu 1600 unit 0 { vlan-id 7; } }      | set interfaces ge-0/0/0 mtu 1600 unit 0 vlan-id 7
            virtual-network-functions a { image /x { image-type raw; } } | set virtual-network-functions a image /x image-type raw
            virtual-network-functions a { image /x; no-autostart; }     | set virtual-network-functions a image /x ; set virtual-network-functions a no-autostart
            virtual-network-functions a { interfaces eth2 { mapping { vlan { members [ v1 v2 ]; members v3; } } } } | set virtual-network-functions a interfaces eth2 mapping vlan members [ v1 v2 v3 ]
            virtual-network-functions a { image "image-type"; }         | set virtual-network-functions a image "image-type"
            vlans { v1 { description "a { b }; \\" c"; } }              | set vlans v1 description "a { b }; \\" c"
            """)
    void textMeansWhatStatementsMean(String text, String statements) {
        assertEquals(set(statements), tree(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            system { host-name a }                   | 22 | syntax error, expecting ;
            system { host-name a;                    | 8  | syntax error: missing }
            system { host-name a; } }                | 25 | syntax error: }
            system { host-nam a; }                   | 10 | syntax error, expecting <statement>: host-nam
            system { host-nam a { b; } }             | 10 | syntax error, expecting <statement>: host-nam
            system { host-name a_b; }                | 20 | Must be a string of alphanumericals or dashes
            system { host-name a { } }               | 22 | syntax error: {
            system { { } }                           | 10 | syntax error, expecting <statement>
            system { ; }                             | 10 | syntax error, expecting <statement>
            system { host-name a; host-name b; }     | 23 | host-name is given twice
            groups { g { system { host-nam a; } } }  | 23 | syntax error, expecting <statement>: host-nam
            groups { g { system { host-name a; } }   | 8  | syntax error: missing }
            protect: system { host-name a; }         | 1  | protect: is not known here
            system { host-name "a; }                 | 20 | syntax error: missing closing quote
            system { /* host-name a; }               | 10 | syntax error: missing end of comment
            """)
    void whatIsNoStatementIsRefusedWhereItGoesWrong(String text, int column, String message) {
        var errors = refused(read(text));
        assertEquals(List.of(message), errors.stream().map(error -> error.problem().message()).toList());
        assertEquals(new Location(1, column), errors.getFirst().location());
    }

    @Test
    void whatFollowsAnErrorIsRead() {
        var read = read("""
                system {
                    host-nam { a { b; } c; }
                    host-name a;
                    no-such;
                }
                vlans { v1 { vlan-id x; vlan-id 7; } }
                """);
        assertEquals(
                List.of(new Location(2, 5), new Location(4, 5), new Location(6, 22)),
                refused(read).stream().map(EditNode::location).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            replace: system { services { ssh; } }                | set system services ssh ; set vlans v1 vlan-id 7
            system { replace: services { ssh; } }                | set system host-name a ; set system services ssh ; set vlans v1 vlan-id 7
            vlans { replace: v1 { description b; } }             | set system host-name a services netconf ssh ; set vlans v1 description b
            system { delete: host-name; }                        | set system services netconf ssh ; set vlans v1 vlan-id 7
            delete: system;                                      | set vlans v1 vlan-id 7
            delete: system { host-name a; }                      | set vlans v1 vlan-id 7
            vlans { delete: v1; v2 { vlan-id 8; } }              | set system host-name a services netconf ssh ; set vlans v2 vlan-id 8
            system { services { delete: netconf; ssh; } }        | set system host-name a services ssh ; set vlans v1 vlan-id 7
            """)
    void marksSayWhatBecomesOfANode(String text, String statements) {
        var before = set("set system host-name a services netconf ssh ; set vlans v1 vlan-id 7");
        var result = EditEngine.apply(before, read(text), Operation.MERGE, ErrorOption.ROLLBACK_ON_ERROR);
        assertEquals(List.of(), result.errors());
        assertEquals(set(statements), result.root());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            groups { replace: g { system { domain-name b; } } }  | set groups g system domain-name b ; set groups h vlans v1 vlan-id 7
            groups { delete: g; }                                | set groups h vlans v1 vlan-id 7
            groups { delete: g { a; } i { vlans { v2 { vlan-id 8; } } } } | set groups h vlans v1 vlan-id 7 ; set groups i vlans v2 vlan-id 8
            delete: groups;                                      | ``
            replace: groups { h { vlans { v2 { vlan-id 8; } } } } | set groups h vlans v2 vlan-id 8
            """)
    void marksSayWhatBecomesOfAGroup(String text, String statements) {
        var before = set("set groups g system host-name a ; set groups h vlans v1 vlan-id 7");
        var result = EditEngine.apply(before, read(text), Operation.MERGE, ErrorOption.ROLLBACK_ON_ERROR);
        assertEquals(List.of(), result.errors());
        assertEquals(set(statements), result.root());
    }

    @Test
    void onlyTheFamilyThatIsNamedIsReplaced() {
        var before = set("set interfaces jmgmt0 unit 0 family inet address 192.0.2.7/24 ; "
                + "set interfaces jmgmt0 unit 0 family inet6 address 2001:db8::7/64");
        var text = "interfaces { jmgmt0 { unit 0 { replace: family inet { address 192.0.2.8/24; } } } }";
        assertEquals(
                set("set interfaces jmgmt0 unit 0 family inet address 192.0.2.8/24 ; "
                        + "set interfaces jmgmt0 unit 0 family inet6 address 2001:db8::7/64"),
                EditEngine.apply(before, read(text), Operation.MERGE, ErrorOption.ROLLBACK_ON_ERROR).root());
    }

    @Test
    void mergingTakesNoNoticeOfReplace() {
        var before = set("set system host-name a");
        var merged = new TextReader(GRAMMAR, CONFIGURATION, TextReader.Replacing.NEVER).document("replace: system { services { ssh; } }");
        assertEquals(
                set("set system host-name a services ssh"),
                EditEngine.apply(before, merged, Operation.MERGE, ErrorOption.ROLLBACK_ON_ERROR).root());
    }

    @Property
    void anyTextIsReadOrRefused(@ForAll("texts") String text) {
        assertNotNull(read(text));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "interfaces", "ge-0/0/0", "unit", "0", "family", "inet", "address", "10.0.0.1/24", "system", "host-name", "groups", "g",
                        "virtual-network-functions", "image", "members", "[", "]", "{", "}", ";", "replace:", "delete:", "\"", "/*", "*/", "#", "\n")
                .list()
                .ofMaxSize(20)
                .map(words -> String.join(" ", words));
    }

    private static List<EditNode> read(String text) {
        return new TextReader(GRAMMAR, CONFIGURATION, TextReader.Replacing.AS_MARKED).document(text);
    }

    private static List<EditNode.Invalid> refused(List<EditNode> nodes) {
        return nodes.stream()
                .<EditNode.Invalid>mapMulti((node, found) -> {
                    switch (node) {
                        case EditNode.Invalid invalid -> found.accept(invalid);
                        case EditNode.OfContainer container -> refused(container.children()).forEach(found);
                        case EditNode.OfEntry entry -> refused(entry.children()).forEach(found);
                        case EditNode.OfLeaf _, EditNode.OfValue _, EditNode.OfAny _, EditNode.OfAll _, EditNode.Derived _ -> { }
                    }
                })
                .sorted((one, other) -> Integer.compare(one.location().line(), other.location().line()))
                .toList();
    }

    private static ContainerNode tree(String text) {
        var result = EditEngine.create(Device.SCHEMA.root(), read(text));
        assertEquals(List.of(), result.errors());
        return result.root();
    }

    private static ContainerNode set(String statements) {
        var reader = new SetReader(GRAMMAR, CONFIGURATION);
        try {
            var read = reader.document(new StringReader(statements.replace(" ; ", "\n")));
            return EditEngine.create(Device.SCHEMA.root(), read).root();
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String written(ContainerNode root) {
        var lines = new StringBuilder();
        Optional.of(root).flatMap(node -> node.child(CONFIGURATION)).ifPresent(node ->
                new TextWriter(Device.SCHEMA, GRAMMAR, line -> lines.append(line).append('\n')).below((ContainerNode) node));
        return lines.toString();
    }
}
