package org.opennfx.backends.intention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.schema.InstancePathParser;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.type.InvalidValue;
import org.opennfx.datastore.type.Prefixes;

class ConfigurationGroupsTest {
    private final DeviceIntention intention = new DeviceIntention(Statements.SCHEMA);

    /** What a test shows, what is written, and what is meant by it. */
    private static final String MEANINGS = """
            what a group says is inherited from the top
            set groups g system host-name a ; set apply-groups g
            set system host-name a

            what is written counts before what a group says
            set groups g system host-name a ; set apply-groups g ; set system host-name b
            set system host-name b

            the first group of several counts
            set groups g system host-name a ; set groups h system host-name b ; set groups h system domain-name c ; set apply-groups [ g h ]
            set system host-name a ; set system domain-name c

            a group that is applied further in counts before one around it
            set groups g system host-name a ; set groups h system host-name b ; set apply-groups g ; set system apply-groups h
            set system host-name b

            a group that is applied at one place says nothing of others
            set groups g system host-name a ; set groups g vlans v1 vlan-id 7 ; set vlans apply-groups g
            set vlans v1 vlan-id 7

            a group that is not applied means nothing
            set groups g system host-name a ; set vlans v1 vlan-id 7
            set vlans v1 vlan-id 7

            entries that a group names are made
            set groups g interfaces ge-0/0/0 mtu 1500 ; set interfaces ge-0/0/1 mtu 9000 ; set apply-groups g
            set interfaces ge-0/0/1 mtu 9000 ; set interfaces ge-0/0/0 mtu 1500

            wildcards are about entries that are there
            set groups g interfaces <ge-*> mtu 1500 ; set interfaces ge-0/0/1 description a ; set interfaces sxe-0/0/0 description b ; set apply-groups g
            set interfaces ge-0/0/1 description a ; set interfaces ge-0/0/1 mtu 1500 ; set interfaces sxe-0/0/0 description b

            wildcards are about entries that another group makes
            set groups g interfaces <*> mtu 1500 ; set groups h interfaces ge-0/0/3 description a ; set apply-groups [ g h ]
            set interfaces ge-0/0/3 description a ; set interfaces ge-0/0/3 mtu 1500

            brackets are a choice
            set groups g interfaces "<ge-0/0/[0-1]>" mtu 1500 ; set interfaces ge-0/0/1 description a ; set interfaces ge-0/0/2 description b ; set apply-groups g
            set interfaces ge-0/0/1 description a ; set interfaces ge-0/0/1 mtu 1500 ; set interfaces ge-0/0/2 description b

            an exclamation mark in brackets is any other
            set groups g interfaces "<ge-0/0/[!0-1]>" mtu 1500 ; set interfaces ge-0/0/1 description a ; set interfaces ge-0/0/2 description b ; set apply-groups g
            set interfaces ge-0/0/1 description a ; set interfaces ge-0/0/2 description b ; set interfaces ge-0/0/2 mtu 1500

            a name counts before a wildcard
            set groups g interfaces <*> mtu 1500 ; set groups g interfaces ge-0/0/0 mtu 9000 ; set interfaces ge-0/0/0 description a ; set apply-groups g
            set interfaces ge-0/0/0 description a ; set interfaces ge-0/0/0 mtu 9000

            the first of two wildcards counts
            set groups g interfaces <ge-*> mtu 1500 ; set groups g interfaces <*> mtu 9000 ; set interfaces ge-0/0/0 description a ; set apply-groups g
            set interfaces ge-0/0/0 description a ; set interfaces ge-0/0/0 mtu 1500

            one entry can be left out
            set groups g interfaces <*> mtu 1500 ; set interfaces ge-0/0/0 apply-groups-except g ; set interfaces ge-0/0/1 description a ; set apply-groups g
            set interfaces ge-0/0/0 ; set interfaces ge-0/0/1 description a ; set interfaces ge-0/0/1 mtu 1500

            wildcards match on the way to others
            set groups g interfaces <ge-*> unit 0 family inet address 192.0.2.1/24 ; set interfaces ge-0/0/0 unit 0 ; set apply-groups g
            set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.1/24

            values are added to those that are there
            set groups g system name-server 192.0.2.1 ; set apply-groups g ; set system name-server 192.0.2.2
            set system name-server 192.0.2.2 ; set system name-server 192.0.2.1

            a choice that is made is not made otherwise
            set groups g interfaces <*> enable ; set apply-groups g ; set interfaces ge-0/0/0 disable
            set interfaces ge-0/0/0 disable

            a container in which there is nothing to inherit is not there
            set groups g vlans <*> vlan-id 7 ; set groups h system host-name a ; set apply-groups [ g h ]
            set system host-name a

            an inactive group is not inherited
            set groups g system host-name a ; set apply-groups g ; set vlans v1 vlan-id 7 ; deactivate groups g system
            set vlans v1 vlan-id 7

            a group that is applied inactively is not inherited
            set groups g system host-name a ; set apply-groups g ; set vlans v1 vlan-id 7 ; deactivate apply-groups g
            set vlans v1 vlan-id 7

            what is inactive is inherited again
            set groups g system host-name a ; set apply-groups g ; set system host-name b ; deactivate system host-name
            set system host-name a
            """;

    static Stream<String[]> meanings() {
        return Stream.of(MEANINGS.split("\n\n")).map(meaning -> meaning.strip().split("\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("meanings")
    void isMeant(String what, String written, String meant) {
        assertEquals(
                Statements.text(Statements.tree(meant.split(" ; "))),
                Statements.text(intention.withoutTemplates(intention.of(Statements.tree(written.split(" ; "))))),
                what);
    }

    @Test
    void whatInheritsNothingIsTheSame() {
        var written = Statements.tree(
                "set groups g interfaces <*> mtu 1500", "set apply-groups g", "set vlans v1 vlan-id 7", "set interfaces ge-0/0/0 mtu 9000");
        assertSame(vlans(written), vlans(intention.of(written)));
        var plain = Statements.tree("set vlans v1 vlan-id 7");
        assertSame(plain, intention.of(plain));
        assertSame(intention.of(written), intention.of(written));
    }

    private static Object vlans(ContainerNode root) {
        return root.child(NfxPath.name("configuration")).map(InnerNode.class::cast).orElseThrow().container("vlans").orElseThrow();
    }

    @Test
    void itIsKnownWhereEachNodeComesFrom() {
        var written = Statements.tree(
                "set groups g interfaces <*> unit 0 family inet", "set groups h system name-server 192.0.2.1",
                "set apply-groups [ g h ]", "set interfaces ge-0/0/0 mtu 9000");
        assertEquals(
                Map.of(
                        "/nfx:configuration/interfaces/interface[name='ge-0/0/0']/unit[name='0']", "g",
                        "/nfx:configuration/interfaces/interface[name='ge-0/0/0']/unit[name='0']/family", "g",
                        "/nfx:configuration/interfaces/interface[name='ge-0/0/0']/unit[name='0']/family/inet", "g",
                        "/nfx:configuration/system", "h",
                        "/nfx:configuration/system/name-server[name='192.0.2.1']", "h"),
                intention.inherited(written).entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue)));
    }

    @Test
    void whoMayNotSeeANodeSeesNoStatementOfAGroupAboutIt() {
        var written = Statements.tree(
                "set groups g interfaces <*> mtu 1500", "set groups g interfaces <*> description a", "set groups g vlans v1 vlan-id 7");
        assertEquals(
                "set groups g interfaces <*> description a",
                Statements.text(intention.readable(
                        written, path -> !path.toString().endsWith("/mtu") && !path.toString().contains("/vlans"))));
        assertEquals(written, intention.readable(written, _ -> true));
    }

    @Test
    void errorsTellOfTheGroup() throws InvalidValue {
        var written = Statements.tree("set groups g interfaces ge-0/0/0 mtu 1500", "set apply-groups g", "set vlans v1 vlan-id 7");
        assertEquals(
                List.of("too small (inherited from group 'g')", "taken"),
                Stream.of(error("too small", "interfaces/interface[name='ge-0/0/0']/mtu"), error("taken", "vlans/vlan[name='v1']/vlan-id"))
                        .map(error -> intention.explained(written, List.of(error)).getFirst().message())
                        .toList());
    }

    private static RpcError error(String message, String path) throws InvalidValue {
        return RpcError.application(ErrorTag.INVALID_VALUE, message)
                .at(new InstancePathParser(Statements.SCHEMA.root()).parse("/nfx:configuration/" + path, Prefixes.MODULE_NAMES));
    }
}
