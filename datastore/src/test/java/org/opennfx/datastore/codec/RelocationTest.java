package org.opennfx.datastore.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opennfx.datastore.Device;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.EditOptions.ErrorOption;
import org.opennfx.datastore.edit.EditResult;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.Key;

/** Statements that depend on what is there. */
class RelocationTest {
    private static final SetGrammar GRAMMAR = new SetGrammar();
    private static final ContainerSchema CONFIGURATION =
            (ContainerSchema) Device.SCHEMA.root().childByModule("nfx", "configuration").orElseThrow();

    /** Lines are separated by semicolons. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            set vlans v1 vlan-id 7; rename vlans v1 to v2 | set vlans v2 vlan-id 7
            set vlans v1 vlan-id 7; copy vlans v1 to v2   | set vlans v1 vlan-id 7; set vlans v2 vlan-id 7
            set interfaces ge-0/0/0 unit 0 vlan-id 7; rename interfaces ge-0/0/0 unit 0 to unit 1 | set interfaces ge-0/0/0 unit 1 vlan-id 7
            set virtual-network-functions to memory size 7; rename virtual-network-functions to to from | set virtual-network-functions from memory size 7
            set virtual-network-functions a; set virtual-network-functions b; set virtual-network-functions c; rename virtual-network-functions b to d | set virtual-network-functions a; set virtual-network-functions d; set virtual-network-functions c
            set virtual-network-functions a; set virtual-network-functions b; insert virtual-network-functions b before a | set virtual-network-functions b; set virtual-network-functions a
            set virtual-network-functions a; set virtual-network-functions b; insert virtual-network-functions a after virtual-network-functions b | set virtual-network-functions b; set virtual-network-functions a
            set interfaces ge-0/0/0.0 family ethernet-switching vlan members [ v1 v2 ]; insert interfaces ge-0/0/0.0 family ethernet-switching vlan members v2 before v1 | set interfaces ge-0/0/0 unit 0 family ethernet-switching vlan members [ v2 v1 ]
            set interfaces ge-0/0/0.0 family ethernet-switching vlan members [ v1 v2 ]; rename interfaces ge-0/0/0.0 family ethernet-switching vlan members v1 to v3 | set interfaces ge-0/0/0 unit 0 family ethernet-switching vlan members [ v3 v2 ]
            set vlans v1 vlan-id 7; rename vlans v1 to v2; set vlans v2 vlan-id 8 | set vlans v2 vlan-id 8
            set vlans v1 vlan-id 7; deactivate vlans v1 vlan-id; rename vlans v1 to v2 | set vlans v2 vlan-id 7; deactivate vlans v2 vlan-id 7
            set vlans v1 vlan-id 7; annotate vlans v1 "the hall"; copy vlans v1 to v2 | set vlans v1 vlan-id 7; annotate vlans v1 "the hall"; set vlans v2 vlan-id 7; annotate vlans v2 "the hall"
            set vlans va1 vlan-id 1; set vlans va2 vlan-id 2; set vlans vb1 vlan-id 3; wildcard delete vlans ^va | set vlans vb1 vlan-id 3
            set interfaces ge-0/0/0 unit 0; set interfaces ge-0/0/0 unit 1; wildcard delete interfaces ge-0/0/0 unit "[12]" | set interfaces ge-0/0/0 unit 0
            wildcard range set interfaces ge-0/0/[1-3,!2] mtu 1600 | set interfaces ge-0/0/1 mtu 1600; set interfaces ge-0/0/3 mtu 1600
            wildcard range set interfaces ge-0/0/[0-1] unit "[1,2]" | set interfaces ge-0/0/0 unit 1; set interfaces ge-0/0/0 unit 2; set interfaces ge-0/0/1 unit 1; set interfaces ge-0/0/1 unit 2
            set vlans v1 description "in v1"; deactivate vlans v1; replace pattern v([0-9]) with hall\\1 | set vlans hall1 description "in hall1"; deactivate vlans hall1
            set vlans hall description "a 12$"; replace pattern "([0-9])([0-9])" with \\2\\10\\ | set vlans hall description "a 210\\\\$"
            """)
    void statement(String lines, String result) {
        var applied = applied(lines);
        assertEquals(List.of(), applied.errors());
        assertEquals(List.of(result.split("; ")), written(applied.root()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            rename vlans v1 to v2                     | statement 'v1' not found
            set vlans v1 vlan-id 1; set vlans v2 vlan-id 2; rename vlans v1 to v2 | statement 'v2' exists already
            insert virtual-network-functions a before b | statement 'a' not found
            set virtual-network-functions a; insert virtual-network-functions a before b | there is no entry b to insert beside
            insert vlans v1 before v2                 | vlan has no order that could be changed
            rename vlans v1                           | syntax error, expecting <to>
            rename system host-name a to b            | syntax error, expecting <statement>: to
            wildcard delete vlans [                   | syntax error, expecting <regular-expression>
            wildcard delete vlans "(" | invalid regular expression: Unclosed group
            wildcard range set interfaces ge-0/0/[3-1] | invalid range: 3-1
            wildcard something                        | syntax error, expecting <delete or range>
            set vlans v1 description aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!; replace pattern a*a*a*a*a*a*a*a*a*x with b | the regular expression takes too long
            set vlans aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab vlan-id 1; wildcard delete vlans a*a*a*a*a*a*a*a*a*x | the regular expression takes too long
            replace pattern v with \\1               | the regular expression has no group 1
            replace pattern a                         | syntax error, expecting <pattern A with B>
            set vlans v1 vlan-id 1; replace pattern v1 with v | length must be 2..64
            """)
    void refused(String lines, String message) {
        assertEquals(List.of(message), applied(lines).errors().stream().map(RpcError::message).toList());
    }

    @Test
    void replacementIsOfTheLevelAlone() {
        var level = new SetReader(GRAMMAR, CONFIGURATION).level("vlans v1").orElseThrow();
        var root = applied("set vlans v1 description hall; set vlans v2 description hall").root();
        var edits = new SetReader(GRAMMAR, CONFIGURATION, level, Naming.WHOLE).line("replace pattern hall with yard", 1);
        var result = EditEngine.apply(root, edits, Operation.MERGE, ErrorOption.ROLLBACK_ON_ERROR);
        assertEquals(List.of("set vlans v1 description yard", "set vlans v2 description hall"), written(result.root()));
    }

    /** So that many marks of others cost nothing: one that could not be read is not in the way. */
    @Test
    void marksOfOtherNodesAreNotLookedAt() {
        var lists = MarkLists.of(Device.SCHEMA.root()).orElseThrow();
        var unreadable = new EditNode.OfEntry(
                lists.inactive(), Key.of("no path"), Optional.of(Operation.MERGE), Optional.empty(), List.of(), Location.UNKNOWN);
        var edits = new ArrayList<>(List.of(lists.edit(List.of(unreadable), Location.UNKNOWN)));
        var reader = new SetReader(GRAMMAR, CONFIGURATION);
        for (var line : List.of("set vlans v1 vlan-id 7", "deactivate vlans v1", "rename vlans v1 to v2", "replace pattern v2 with v3")) {
            edits.addAll(reader.line(line, 1));
        }
        var result = EditEngine.apply(
                ContainerNode.empty(Device.SCHEMA.root()), edits, Operation.MERGE, ErrorOption.ROLLBACK_ON_ERROR);
        assertEquals(List.of(), result.errors());
        assertEquals(List.of("set vlans v3 vlan-id 7", "deactivate vlans v3"), written(result.root()));
    }

    private static EditResult applied(String lines) {
        try {
            var edits = new SetReader(GRAMMAR, CONFIGURATION).document(new StringReader(lines.replace("; ", "\n")));
            return EditEngine.create(Device.SCHEMA.root(), edits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> written(ContainerNode root) {
        var lines = new ArrayList<String>();
        var configuration = (ContainerNode) root.child(CONFIGURATION).orElse(ContainerNode.empty(CONFIGURATION));
        new SetWriter(Device.SCHEMA, GRAMMAR, SetWriter.Values.TOGETHER, NodeMarks.of(root), lines::add).below(configuration);
        return lines;
    }
}
