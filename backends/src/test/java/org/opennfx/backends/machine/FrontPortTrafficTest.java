package org.opennfx.backends.machine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opennfx.backends.libvirt.LibvirtLab;
import org.opennfx.backends.linux.LinuxCommand;
import org.opennfx.datastore.host.HostException;

/** Frames between a machine at a port of the front and a guest behind a virtual function of the network card. */
class FrontPortTrafficTest extends LinuxSiteTest {
    private static final String OUTSIDE = "nfxfront" + ProcessHandle.current().pid() % 100_000;

    FrontPortTrafficTest(LibvirtLab lab) {
        super(lab);
    }

    @AfterEach
    @Override
    void close() throws HostException, IOException {
        super.close();
        lab.here().run("lab", "ip", "netns", "del", OUTSIDE);
    }

    private static String switching(String port, String mode, String... vlans) {
        return """
                <interface><name>%s</name><unit><name>0</name><family><ethernet-switching>
                  <interface-mode>%s</interface-mode><vlan><members>%s</members></vlan>
                </ethernet-switching></family></unit></interface>
                """.formatted(port, mode, String.join("</members><members>", vlans));
    }

    private static String site(String frontVlan) {
        return """
                <vlans><vlan><name>v1100</name><vlan-id>1100</vlan-id></vlan>
                  <vlan><name>v1200</name><vlan-id>1200</vlan-id></vlan></vlans>
                <interfaces>%s%s</interfaces>
                <virtual-network-functions><name>left</name>
                  <image><file-path>/var/third-party/images/left.qcow2</file-path><image-type>qcow2</image-type></image>
                  <virtual-cpu><count>1</count></virtual-cpu><memory><size>131072</size></memory>
                  <interfaces><name>eth2</name><mapping><interface><name>hsxe0</name>
                    <virtual-function><vlan-id>1100</vlan-id></virtual-function></interface></mapping></interfaces>
                </virtual-network-functions>
                """.formatted(switching("ge-0/0/0", "access", frontVlan), switching("sxe-0/0/0", "trunk", "v1100", "v1200"));
    }

    @Test
    void aGuestIsReachedInItsVlanAndInNoOther() throws Exception {
        site.commit(site("v1100"));
        plugIn("fp-ge-0_0_0", "10.0.0.9/24");
        try (var guest = site.shell("left")) {
            assertTrue(guest.does("ip addr add 10.0.0.1/24 dev eth2"));
            assertTrue(guest.reaches("10.0.0.9"));
            assertTrue(reachesGuest());
            site.commit(site("v1200"));
            assertFalse(guest.reaches("10.0.0.9"));
            assertFalse(reachesGuest());
            site.commit(site("v1100"));
            assertTrue(reachesGuest());
        }
    }

    /** Makes the outer end of the cable of a port the card of a machine of its own. */
    private void plugIn(String device, String address) throws HostException {
        lab.here().run("lab", "ip", "netns", "add", OUTSIDE);
        lab.places().command().run("lab", "ip", "link", "set", "dev", device, "netns", OUTSIDE);
        outside("ip", "link", "set", "dev", device, "up");
        outside("ip", "addr", "add", address, "dev", device);
    }

    private static void outside(String... words) throws HostException {
        new LinuxCommand(Optional.of(OUTSIDE)).run("lab", words);
    }

    private static boolean reachesGuest() {
        try {
            outside("ping", "-c3", "-i0.3", "-W2", "-q", "10.0.0.1");
            return true;
        } catch (HostException e) {
            return false;
        }
    }
}
