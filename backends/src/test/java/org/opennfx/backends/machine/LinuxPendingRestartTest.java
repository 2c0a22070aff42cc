package org.opennfx.backends.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.host.DomainStatus;
import org.opennfx.backends.host.NicStatus;
import org.opennfx.backends.host.RunState;
import org.opennfx.backends.libvirt.LibvirtLab;
import org.opennfx.backends.libvirt.NeedsLibvirtLab;
import org.opennfx.datastore.host.DriftPolicy;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.host.Repair;

/** Changes to cards that a running guest cannot follow, of a guest without an operating system. */
@NeedsLibvirtLab
class LinuxPendingRestartTest {
    private final LibvirtLab lab;
    private LinuxSite site;

    LinuxPendingRestartTest(LibvirtLab lab) {
        this.lab = lab;
    }

    @BeforeEach
    void open(@TempDir Path state) throws IOException, HostException {
        site = new LinuxSite(lab, state);
        lab.here().run("lab", "qemu-img", "create", "-q", "-f", "qcow2",
                site.host().imageDirectory().resolve("left.qcow2").toString(), "1M");
    }

    @AfterEach
    void close() throws HostException, IOException {
        site.close();
    }

    private DomainStatus guest() throws HostException {
        return site.host().host().hypervisor().domains().getFirst();
    }

    private List<String> cards() throws HostException {
        return guest().run() instanceof RunState.Running running
                ? running.nics().stream().map(NicStatus::nic).map(nic -> nic.name()).toList()
                : List.of();
    }

    private void bootAgain() throws HostException {
        site.host().host().hypervisor().destroy("left");
        site.host().host().hypervisor().start("left");
        assertFalse(guest().pendingRestart());
        assertEquals(Repair.NONE, site.datastore().repair(DriftPolicy.REPORT));
    }

    private void commit(String... interfaces) {
        site.commit(LinuxSite.VLANS, """
                <virtual-network-functions><name>left</name>
                  <image><file-path>/var/third-party/images/left.qcow2</file-path><image-type>qcow2</image-type></image>
                  <virtual-cpu><count>1</count></virtual-cpu><memory><size>131072</size></memory>%s
                </virtual-network-functions>
                """.formatted(String.join("", interfaces)));
    }

    private static String card(String name, String function) {
        return """
                <interfaces><name>%s</name><pci-address>0000:00:10%s</pci-address>
                  <mapping><vlan><mode>access</mode><members>v100</members></vlan></mapping></interfaces>
                """.formatted(name, function);
    }

    @Test
    void aCardThatTheGuestKeepsGoesWithItsNextBoot() throws HostException {
        commit(card("eth2", ".0"));
        commit();
        assertTrue(guest().pendingRestart());
        assertEquals(List.of("eth0", "eth1", "eth2"), cards());
        assertEquals(Repair.NONE, site.datastore().repair(DriftPolicy.MEND));
        bootAgain();
        assertEquals(List.of("eth0", "eth1"), cards());
    }

    @Test
    void anotherFunctionOfASlotComesWithTheNextBoot() throws HostException {
        commit(card("eth2", ".0"));
        commit(card("eth2", ".0"), card("eth3", ".1"));
        assertTrue(guest().pendingRestart());
        assertEquals(Repair.NONE, site.datastore().repair(DriftPolicy.MEND));
        bootAgain();
        assertEquals(List.of("eth0", "eth1", "eth2", "eth3"), cards());
        commit(card("eth2", ".0"));
        assertTrue(guest().pendingRestart());
        bootAgain();
        assertEquals(List.of("eth0", "eth1", "eth2"), cards());
    }
}
