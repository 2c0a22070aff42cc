package org.opennfx.backends.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opennfx.backends.model.Lldp;
import org.opennfx.backends.model.PortMode;
import org.opennfx.backends.model.Rstp;
import org.opennfx.backends.model.Vlan;
import org.opennfx.backends.model.VlanId;
import org.opennfx.backends.model.VlanIds;
import org.opennfx.backends.model.VlanTable;
import org.opennfx.datastore.host.HostException;

/** What the planner relies on, whichever front panel it is. */
public abstract class PacketForwardingEngineContract {
    private static final VlanIds V1100 = VlanIds.of(new VlanId(1100));
    private static final SwitchSettings SETTINGS = SwitchSettings.of(
                    VlanTable.of(List.of(new Vlan("v1100", V1100))), Map.of("ge-0/0/0", access(true), "ge-0/0/1", access(false)))
            .with(new Lldp(10, 3, true, Map.of("ge-0/0/1", false)))
            .with(Optional.of(new Rstp(8192, 18, 2, 10,
                    Map.of("ge-0/0/0", new Rstp.Port(true, Optional.of(64), Optional.of(20_000), Optional.of(Rstp.Link.SHARED), true, true)), Optional.empty())))
            .with(Map.of("ge-0/0/0", new StormLimit(1000, true, false), "sxe-0/0/0", new StormLimit(5000, true, true)));

    /** A switch that is not configured. */
    protected abstract PacketForwardingEngine engine();

    private static SwitchPortSettings access(boolean enabled) {
        return new SwitchPortSettings(enabled, Optional.of("office"), 9000, Optional.empty(), PortMode.ACCESS,
                V1100.first(), VlanIds.none(), List.of());
    }

    private SwitchPortStatus port(String name) throws HostException {
        return engine().ports().stream().filter(port -> port.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void settingsAreKept() throws HostException {
        assertEquals(SwitchSettings.NONE, engine().settings());
        engine().configure(SETTINGS);
        assertEquals(SETTINGS, engine().settings());
        engine().configure(SwitchSettings.NONE);
        assertEquals(SwitchSettings.NONE, engine().settings());
    }

    @Test
    void allPortsOfTheDeviceAreThere() throws HostException {
        assertEquals(MachineModel.switchPorts(), engine().ports().stream().map(SwitchPortStatus::name).toList());
    }

    @Test
    void portsThatTakePartInTheTreeTellWhatTheyDo() throws HostException, InterruptedException {
        engine().configure(SETTINGS);
        for (var tries = 0; tries < 100 && port("ge-0/0/0").tree().isEmpty(); tries++) {
            Thread.sleep(50);
        }
        assertEquals(Optional.of(TreePort.Role.DESIGNATED), port("ge-0/0/0").tree().map(TreePort::role));
        assertEquals(Optional.empty(), port("ge-0/0/1").tree());
        engine().configure(SwitchSettings.NONE);
        assertEquals(Optional.empty(), port("ge-0/0/0").tree());
    }

    @Test
    void disabledPortIsDownAndLearnsNothing() throws HostException {
        engine().configure(SETTINGS);
        assertEquals(access(true), port("ge-0/0/0").settings());
        assertFalse(port("ge-0/0/1").up());
        assertTrue(engine().macTable().stream().noneMatch(entry -> entry.port().equals("ge-0/0/1")));
    }
}
