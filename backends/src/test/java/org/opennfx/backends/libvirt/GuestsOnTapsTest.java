package org.opennfx.backends.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opennfx.backends.host.NicStatus;
import org.opennfx.backends.ovs.GuestPorts;
import org.opennfx.datastore.host.HostException;

@NeedsLibvirtLab
class GuestsOnTapsTest extends GuestsOnSwitchContract {
    GuestsOnTapsTest(LibvirtLab lab) {
        super(GuestPorts.TAP, lab);
    }

    @Test
    void aPortIsADeviceOfTheMachine() throws HostException, IOException, InterruptedException {
        start();
        assertEquals(List.of(Optional.of("red_eth2"), Optional.of("blue_eth2")),
                running().stream().map(run -> run.nics().getFirst()).map(NicStatus::hostInterface).toList());
    }
}
