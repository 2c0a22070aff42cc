package org.opennfx.server.junos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Configuration groups, and what is said about nodes, as clients of Junos send and see them. */
class GroupsTest extends JunosSession {
    private void set(String... lines) throws IOException {
        var reply = load("action='set' format='text'", "<configuration-set>" + String.join("\n", lines).replace("<", "&lt;") + "</configuration-set>");
        assertTrue(reply.contains(OK), reply);
    }

    private String shown(String attributes) throws IOException {
        return client.rpc("<get-configuration " + attributes + "/>");
    }

    @Test
    void groupsHaveTheShapeThatJunosGivesThem() throws IOException {
        var office = "<groups><name>office</name><interfaces><interface><name>&lt;ge-*></name><mtu>1500</mtu></interface></interfaces></groups>"
                + "<apply-groups>office</apply-groups>";
        assertTrue(load("", "<configuration>" + office + "</configuration>").contains(OK));
        assertTrue(shown("").contains(office), shown(""));
        assertTrue(shown("format='set'").contains("\nset groups office interfaces &lt;ge-*> mtu 1500\nset apply-groups office\n"), shown("format='set'"));
        assertTrue(shown("format='text'").contains("\ngroups {\n    office {\n"), shown("format='text'"));
        assertTrue(shown("format='json'").replaceAll("\\s", "").contains(
                "\"groups\":[{\"name\":\"office\",\"interfaces\":{\"interface\":[{\"name\":\"&lt;ge-*>\",\"mtu\":1500}]}}],\"apply-groups\":[\"office\"]"),
                shown("format='json'"));
    }

    @Test
    void whatIsInheritedIsShownWhereItIsAskedFor() throws IOException {
        set("set groups office interfaces <ge-*> mtu 1500", "set apply-groups office", "set interfaces ge-0/0/0 description a");
        var inherited = shown("inherit='inherit'");
        assertTrue(inherited.contains("<name>ge-0/0/0</name><description>a</description><mtu>1500</mtu>"), inherited);
        assertFalse(inherited.contains("groups"), inherited);
        var named = shown("inherit='inherit' groups='groups'");
        assertTrue(named.contains("<mtu junos:group=\"office\">1500</mtu>"), named);
        var text = shown("inherit='inherit' groups='groups' format='text'");
        assertTrue(text.contains("""
                    ge-0/0/0 {
                        description a;
                        ##
                        ## '1500' was inherited from group 'office'
                        ##
                        mtu 1500;
                    }
                """), text);
        assertTrue(shown("inherit='defaults'").contains("<mtu>1500</mtu>"));
        assertTrue(shown("inherit='nothing'").contains("<error-tag>invalid-value</error-tag>"));
    }

    @Test
    void theCommandShowsItToo() throws IOException {
        set("set groups office system host-name a", "set apply-groups office");
        client.rpc("<commit-configuration/>");
        var text = client.rpc("<command format='text'>show configuration system | display inheritance</command>");
        assertTrue(text.contains("## 'a' was inherited from group 'office'"), text);
        set("delete groups", "delete apply-groups");
        client.rpc("<commit-configuration/>");
    }

    @Test
    void aGroupThatIsNotThereCannotBeApplied() throws IOException {
        set("set interfaces ge-0/0/0 apply-groups nothing");
        var reply = client.rpc("<commit-configuration><check/></commit-configuration>");
        assertTrue(reply.contains("<error-message>Configuration group is not defined</error-message>"), reply);
        assertTrue(reply.contains("<error-path>[edit interfaces ge-0/0/0]</error-path>"), reply);
    }

    @Test
    void whatIsInheritedHasToBeValid() throws IOException {
        set("set groups office interfaces <ge-*> speed 10g", "set apply-groups office", "set interfaces ge-0/0/0 description a");
        var reply = client.rpc("<commit-configuration><check/></commit-configuration>");
        assertTrue(reply.contains("Speed is not supported on this interface (inherited from group 'office')"), reply);
    }

    @Test
    void attributesSayWhatIsInactive() throws IOException {
        var loaded = load("", "<configuration><vlans inactive='inactive'><vlan><name>v1</name><vlan-id>7</vlan-id></vlan></vlans>"
                + "<system><junos:comment xmlns:junos='http://xml.juniper.net/junos/15.1X53/junos'>/* the one */</junos:comment>"
                + "<host-name inactive='inactive'>a</host-name></system></configuration>");
        assertTrue(loaded.contains(OK), loaded);
        var xml = shown("");
        assertTrue(xml.contains("<vlans inactive=\"inactive\"><vlan><name>v1</name>"), xml);
        assertTrue(xml.contains("<junos:comment>/* the one */</junos:comment><host-name inactive=\"inactive\">a</host-name>"), xml);
        assertTrue(shown("format='set'").contains("\ndeactivate vlans\n"), shown("format='set'"));
        assertTrue(load("", "<configuration><vlans active='active'/></configuration>").contains(OK));
        assertTrue(shown("").contains("<vlans><vlan>"), shown(""));
    }

    @Test
    void oneEntryAndOneValueCanBeInactive() throws IOException {
        var port = "<interfaces><interface inactive=\"inactive\"><name>ge-0/0/0</name><unit><name>0</name><family><ethernet-switching>"
                + "<vlan><members>a</members><members inactive=\"inactive\">b</members></vlan></ethernet-switching></family></unit></interface></interfaces>";
        assertTrue(load("", "<configuration>" + port + "</configuration>").contains(OK));
        assertTrue(shown("").contains(port), shown(""));
    }

    @Test
    void editConfigTakesTheAttributesToo() throws IOException {
        var reply = client.rpc("<edit-config><target><candidate/></target><config><configuration>"
                + "<vlans><vlan inactive='inactive'><name>v1</name><vlan-id>7</vlan-id></vlan></vlans></configuration></config></edit-config>");
        assertTrue(reply.contains("<ok/>"), reply);
        assertTrue(shown("").contains("<vlan inactive=\"inactive\"><name>v1</name>"), shown(""));
    }

    @Test
    void metadataOfJsonSayTheSame() throws IOException {
        set("delete system root-authentication");
        var json = "{\"configuration\":{\"system\":{\"@\":{\"comment\":\"/* the one */\",\"inactive\":true},"
                + "\"host-name\":\"a\",\"@host-name\":{\"inactive\":true}}}}";
        var reply = load("format='json'", "<configuration-json>" + json + "</configuration-json>");
        assertTrue(reply.contains(OK), reply);
        var shown = client.rpc("<get-configuration format='json'><configuration><system/></configuration></get-configuration>");
        assertTrue(shown.replaceAll("\\s", "").contains(
                "\"system\":{\"@\":{\"comment\":\"/*theone*/\",\"inactive\":true},\"host-name\":\"a\",\"@host-name\":{\"inactive\":true}"), shown);
        var set = shown("format='set'");
        assertTrue(set.contains("deactivate system host-name a\nannotate system \"the one\"\ndeactivate system\n"), set);
        assertEquals(lines(set), lines(reloaded()));
    }

    @Test
    void anEntryIsRenamedWithAllThatIsInIt() throws IOException {
        set("set vlans v1 vlan-id 7", "set vlans v1 description a", "deactivate vlans v1 description");
        var reply = load("", "<configuration><vlans><vlan rename='rename' name='v2'><name>v1</name></vlan></vlans></configuration>");
        assertTrue(reply.contains(OK), reply);
        var shown = lines(shown("format='set'"));
        assertTrue(shown.contains("set vlans v2 description a\ndeactivate vlans v2 description a\nset vlans v2 vlan-id 7\n"), shown);
        assertFalse(shown.contains(" v1 "), shown);
        var missing = load("", "<configuration><vlans><vlan rename='rename' name='v3'><name>v1</name></vlan></vlans></configuration>");
        assertTrue(missing.contains("<error-message>statement not found"), missing);
    }

    @Test
    void whatIsComparedCanBeLoadedAsAPatch() throws IOException {
        set("set vlans v1 vlan-id 7", "set groups office interfaces <*> mtu 1500", "set system host-name patched");
        var compared = client.rpc("<get-configuration compare='rollback' rollback='0' format='text'/>");
        var before = shown("format='set'");
        client.rpc("<discard-changes/>");
        var patch = compared.replaceAll("(?s).*<configuration-output>(.*)</configuration-output>.*", "$1");
        var reply = load("action='patch' format='text'", "<configuration-patch>" + patch + "</configuration-patch>");
        assertTrue(reply.contains(OK), reply);
        assertEquals(lines(before), lines(shown("format='set'")));
    }

    @Test
    void changesAreShownInTheCandidate() throws IOException {
        set("set vlans v1 vlan-id 7");
        var shown = shown("changed='changed'");
        assertTrue(shown.contains("<vlans junos:changed=\"changed\"><vlan junos:changed=\"changed\"><name junos:changed=\"changed\">v1</name>"), shown);
        assertTrue(shown.contains("<system><"), shown);
        assertTrue(shown.matches("(?s).*<configuration [^>]*junos:changed=\"changed\" *[^>]*junos:changed-seconds=\"[0-9]+\".*")
                || shown.matches("(?s).*<configuration [^>]*junos:changed-seconds=\"[0-9]+\" junos:changed-localtime=\"[-0-9: ]+ UTC\".*"), shown);
    }

    private static String lines(String reply) {
        return reply.replaceAll("(?s).*<configuration-set>(.*)</configuration-set>.*", "$1");
    }

    /** What is shown once all of it is loaded again as XML. */
    private String reloaded() throws IOException {
        var xml = shown("").replaceAll("(?s).*?(<configuration .*</configuration>).*", "$1")
                .replace("<configuration ", "<configuration xmlns:junos='http://xml.juniper.net/junos/15.1X53/junos' ");
        client.rpc("<discard-changes/>");
        var reply = load("action='override'", xml);
        assertTrue(reply.contains(OK), reply);
        return shown("format='set'");
    }
}
