package org.opennfx.datastore.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opennfx.datastore.Device;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.EditOptions.ErrorOption;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.tree.ContainerNode;

/** What a comparison shows can be loaded. */
class PatchReaderTest {
    private static final SetGrammar GRAMMAR = new SetGrammar();
    private static final ContainerSchema CONFIGURATION =
            (ContainerSchema) Device.SCHEMA.root().childByModule("nfx", "configuration").orElseThrow();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            set system host-name a                                      | set system host-name b
            set vlans v1 vlan-id 7                                      | set vlans v1 vlan-id 7 ; set vlans v2 vlan-id 8
            set vlans v1 vlan-id 7 ; set vlans v2 vlan-id 8             | set vlans v2 vlan-id 8
            set vlans v1 vlan-id 7 ; set vlans v1 description a         | set vlans v1 vlan-id 7
            set virtual-network-functions a image /x image-type raw     | set virtual-network-functions a image /y image-type raw
            set virtual-network-functions a interfaces eth2 mapping vlan members [ v1 v2 ] | set virtual-network-functions a interfaces eth2 mapping vlan members [ v1 v3 ]
            set interfaces ge-0/0/0.0 family inet address 192.0.2.1/24  | set interfaces ge-0/0/0.0 family inet6 address 2001:db8::1/64
            set groups g system host-name a ; set groups h vlans v1 vlan-id 7 | set groups g system host-name b
            set interfaces ge-0/0/0 mtu 1500                            | set apply-groups g ; set groups g interfaces <*> mtu 1500 ; set interfaces ge-0/0/0 apply-groups-except g
            set apply-groups [ g h ]                                    | set apply-groups [ h g ]
            set vlans v1 vlan-id 7                                      | set vlans v1 vlan-id 7 ; deactivate vlans v1
            set vlans v1 vlan-id 7 ; deactivate vlans v1 vlan-id        | set vlans v1 vlan-id 7
            set vlans v1 vlan-id 7 ; deactivate vlans                   | set vlans v1 vlan-id 7 ; deactivate vlans v1
            set vlans v1 vlan-id 7                                      | set vlans v1 vlan-id 7 ; annotate vlans v1 "the hall"
            set vlans v1 vlan-id 7 ; annotate vlans v1 "the hall"       | set vlans v1 vlan-id 7 ; annotate vlans v1 "the yard" ; annotate vlans v1 vlan-id seven
            set vlans v1 vlan-id 7                                      | set vlans v1 vlan-id 7 ; set vlans v2 vlan-id 8 ; annotate vlans v2 "new" ; deactivate vlans v2
            set system host-name a                                      | set system host-name b ; deactivate system host-name ; annotate system host-name "b"
            set apply-groups [ g h ]                                    | set apply-groups [ i h g ] ; deactivate apply-groups h
            set system name-server 192.0.2.1                            | set system name-server 192.0.2.2 ; set snmp community c clients 192.0.2.0/24 ; deactivate system name-server 192.0.2.2
            set system host-name a                                      | set system host-name b ; annotate system host-name "b, not a" ; annotate system all
            set system services ssh                                     | ``
            ``                                                          | set system services ssh
            set system host-name a                                      | set vlans v1 vlan-id 7 ; deactivate vlans v1 vlan-id ; annotate vlans v1 vlan-id seven ; annotate vlans all ; deactivate vlans
            set apply-groups [ g h ]                                    | set apply-groups [ g h i ] ; deactivate apply-groups i ; annotate apply-groups i last
            ``                                                          | set interfaces ge-0/0/0.0 family inet address 192.0.2.1/24 ; deactivate interfaces ge-0/0/0.0 family ; deactivate interfaces ge-0/0/0.0 family inet
            ``                                                          | set virtual-network-functions a image /x image-type raw ; deactivate virtual-network-functions a image ; annotate virtual-network-functions a both
            """)
    void aComparisonMakesTheSecondOfTheFirst(String first, String second) throws IOException {
        var before = tree(first);
        var after = tree(second);
        assertEquals("", comparison(patched(before, comparison(before, after)), after));
        assertEquals("", comparison(patched(after, comparison(after, before)), before));
    }

    private static ContainerNode patched(ContainerNode root, String patch) {
        var result = EditEngine.apply(root, read(patch), Operation.MERGE, ErrorOption.ROLLBACK_ON_ERROR);
        assertEquals(List.of(), result.errors(), patch);
        return result.root();
    }

    @Test
    void aLineWithoutASignIsRefused() {
        var failure = assertThrows(RpcException.class, () -> read("[edit system]\n-  host-name a;\nhost-name b;\n"));
        assertEquals("syntax error on line 3 of the patch: host-name b;", failure.errors().getFirst().message());
    }

    @Test
    void errorsTellTheLinesOfThePatch() {
        var read = read("[edit system]\n-  host-name a;\n[edit vlans]\n+  v1 {\n+      vlan-id x;\n+  }\n");
        var errors = EditEngine.create(Device.SCHEMA.root(), read).errors();
        assertEquals(List.of("\"x\" is not an integer"), errors.stream().map(error -> error.message()).toList());
    }

    private static List<EditNode> read(String patch) {
        return PatchReader.read(patch, GRAMMAR, CONFIGURATION);
    }

    private static ContainerNode tree(String statements) throws IOException {
        var read = new SetReader(GRAMMAR, CONFIGURATION).document(new StringReader(statements.replace(" ; ", "\n")));
        var result = EditEngine.create(Device.SCHEMA.root(), read);
        assertEquals(List.of(), result.errors());
        return result.root();
    }

    private static String comparison(ContainerNode before, ContainerNode after) {
        var text = new StringBuilder();
        new ComparisonWriter(Device.SCHEMA, GRAMMAR, NodeMarks.of(before), NodeMarks.of(after))
                .below(configuration(before), configuration(after), line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static ContainerNode configuration(ContainerNode root) {
        return root.child(CONFIGURATION).map(ContainerNode.class::cast).orElseGet(() -> ContainerNode.empty(CONFIGURATION));
    }
}
