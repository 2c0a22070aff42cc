package org.opennfx.backends.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.opennfx.backends.host.RunState;
import org.opennfx.backends.ovs.GuestPorts;
import org.opennfx.datastore.host.HostException;

@NeedsLibvirtLab
@EnabledIf(value = "hasDpdk", disabledReason = "takes Open vSwitch with DPDK")
class GuestsOnSharedMemoryTest extends GuestsOnSwitchContract {
    private static final String DPDK = "--dpdk";

    GuestsOnSharedMemoryTest(LibvirtLab lab) throws IOException {
        lab.startDaemons(DPDK);
        super(GuestPorts.VHOST_USER, lab);
    }

    static boolean hasDpdk() {
        return Files.exists(Path.of("/usr/lib/openvswitch-switch-dpdk/ovs-vswitchd-dpdk"));
    }

    /** The next one that takes the lab finds a switch without DPDK. */
    @AfterEach
    void endSwitch() throws IOException, InterruptedException {
        lab().kill("ovs-vswitchd");
        lab().startDaemons();
    }

    @Test
    void guestsReachEachOtherAgainWhenTheSwitchComesBack() throws HostException, IOException, InterruptedException {
        start();
        var since = running().stream().map(RunState.Running::since).toList();
        lab().kill("ovs-vswitchd");
        awaitWord("blue", "alone");
        lab().startDaemons(DPDK);
        awaitWord("blue", "reached");
        assertEquals(since, running().stream().map(RunState.Running::since).toList());
    }
}
