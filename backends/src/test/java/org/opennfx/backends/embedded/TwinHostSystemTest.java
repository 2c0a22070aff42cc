package org.opennfx.backends.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opennfx.backends.host.HostSystem;
import org.opennfx.backends.host.HostSystemContract;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.model.MacAddress;

final class TwinHostSystemTest extends HostSystemContract {
    private final HostSystem system = new TwinHostSystem(
            MachineModel.S2, Clock.systemUTC(), "DX0517AA0001", MacAddress.parse("30:b6:4f:2d:f0:f0"));

    @Override
    protected HostSystem system() {
        return system;
    }

    @Test
    void nothingReachesAMachine() {
        assertEquals(Set.of(), system.onMachine());
    }
}
