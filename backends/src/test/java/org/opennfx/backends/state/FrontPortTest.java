package org.opennfx.backends.state;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.Site;
import org.opennfx.backends.TestHost;

/** What hangs on the ports of the front panel besides VLANs. */
class FrontPortTest {
    @TempDir
    Path state;

    private Site site;

    @BeforeEach
    void switchOn() {
        site = new Site(state);
    }

    private static String vnf(String peers) {
        return "<host-os><vlans><vlan><name>v100</name><vlan-id>100</vlan-id></vlan></vlans></host-os>"
                + "<virtual-network-functions><name>vrtr1</name>"
                + "<image><file-path>/var/third-party/images/vrtr1.qcow2</file-path></image><interfaces><name>eth3</name>"
                + "<mapping><vlan><members>v100</members></vlan>" + peers
                + "</mapping></interfaces></virtual-network-functions>";
    }

    private static String disabled(String port) {
        return "<interface><name>" + port + "</name><disable/></interface>";
    }

    /** Whether the host-os switch hears the machine. */
    private boolean heard(String peers, String... ports) {
        site.commit(Site.configuration(
                vnf(peers), "<interfaces>" + String.join("", ports) + "</interfaces>"));
        site.host.clock.advance(TestHost.BOOT_DELAY);
        return site.state().contains("<port>vrtr1_eth3</port>");
    }

    @Test
    void interfaceLosesItsLinkWithAllOfItsPeers() {
        var peers = "<peer-interfaces>ge-0/0/1</peer-interfaces><peer-interfaces>ge-0/0/2</peer-interfaces>";
        assertTrue(heard(peers));
        assertTrue(heard(peers, disabled("ge-0/0/1")));
        assertFalse(heard(peers, disabled("ge-0/0/1"), disabled("ge-0/0/2")));
        assertTrue(heard(peers));
    }

    @Test
    void interfaceMayLoseItsLinkWithAnyOfItsPeers() {
        var peers = "<peer-interfaces>ge-0/0/1</peer-interfaces><peer-interfaces>ge-0/0/2</peer-interfaces>"
                + "<fail-on-any-peer/>";
        assertTrue(heard(peers));
        assertFalse(heard(peers, disabled("ge-0/0/1")));
    }

    @Test
    void interfaceWithoutPeersKeepsItsLink() {
        assertTrue(heard("", disabled("ge-0/0/1")));
    }

    @Test
    void routedUnitsAreShown() {
        site.commit(Site.configuration("<interfaces><interface><name>ge-0/0/4</name><vlan-tagging/><unit><name>10</name>",
                "<vlan-id>10</vlan-id><family><inet><address><name>192.0.2.1/24</name></address></inet></family></unit>",
                "</interface></interfaces>"));
        for (var name : new String[] {"ge-0/0/4", "ge-0/0/4.10"}) {
            var shown = site.rpc("<get-interface-information xmlns=\"urn:opennfx:nfx\"><interface-name>" + name
                    + "</interface-name></get-interface-information>");
            assertTrue(shown.contains("<name>ge-0/0/4.10</name>"), shown);
            assertTrue(shown.contains("<address-family-name>inet</address-family-name>"), shown);
            assertTrue(shown.contains("<ifa-local>192.0.2.1/24</ifa-local>"), shown);
        }
    }
}
