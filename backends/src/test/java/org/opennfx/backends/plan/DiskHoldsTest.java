package org.opennfx.backends.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.Site;
import org.opennfx.backends.host.StartOutcome;
import org.opennfx.datastore.host.HostException;

class DiskHoldsTest {
    private static final String WHY = "its disk is being replaced";

    @TempDir
    private Path state;

    private Host host;

    @BeforeEach
    void commitBranchSite() {
        host = Site.branch(state).host.host();
    }

    @Test
    void heldMachineIsNotStarted() throws HostException {
        assertTrue(host.guests().hold("vrtr2", WHY));
        assertEquals(new StartOutcome.Refused(WHY), host.guests().boot("vrtr2"));
        host.guests().holds().release("vrtr2");
        assertEquals(new StartOutcome.Started(), host.guests().boot("vrtr2"));
    }

    @Test
    void machineThatRunsIsNotHeld() throws HostException {
        assertFalse(host.guests().hold("vsrx", WHY));
    }

    @Test
    void machineIsHeldOnce() throws HostException {
        assertTrue(host.guests().hold("vrtr2", WHY));
        assertFalse(host.guests().hold("vrtr2", WHY));
    }
}
