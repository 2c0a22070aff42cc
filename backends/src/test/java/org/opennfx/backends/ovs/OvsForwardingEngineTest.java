package org.opennfx.backends.ovs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.host.PacketForwardingEngine;
import org.opennfx.backends.host.PacketForwardingEngineContract;
import org.opennfx.backends.host.SwitchPortSettings;
import org.opennfx.backends.host.SwitchSettings;
import org.opennfx.backends.model.PortMode;
import org.opennfx.backends.model.VlanId;
import org.opennfx.backends.model.VlanIds;
import org.opennfx.backends.model.VlanTable;
import org.opennfx.datastore.host.HostException;

@EnabledIf(value = "org.opennfx.backends.ovs.OvsLab#possible", disabledReason = "takes root and Open vSwitch")
class OvsForwardingEngineTest extends PacketForwardingEngineContract {
    private static final VlanId OFFICE = new VlanId(1100);
    private static final VlanId GUESTS = new VlanId(1200);

    private OvsLab lab;
    private OvsForwardingEngine engine;

    @BeforeEach
    void open(@TempDir Path directory) throws HostException, IOException, InterruptedException {
        lab = OvsLab.open(directory);
        engine = open();
    }

    private OvsForwardingEngine open() throws HostException {
        return OvsForwardingEngine.open(
                "jcp-pfe", "ovs-sys-br", lab.database(), lab.control(), lab.devices(), new FrontPanel(Map.of()));
    }

    @AfterEach
    void close() throws HostException, IOException, InterruptedException {
        lab.close();
    }

    @Override
    protected PacketForwardingEngine engine() {
        return engine;
    }

    private static SwitchPortSettings access(VlanId vlan) {
        return new SwitchPortSettings(true, Optional.empty(), SwitchPortSettings.DEFAULT_MTU, Optional.empty(),
                PortMode.ACCESS, Optional.of(vlan), VlanIds.none(), List.of());
    }

    private static SwitchSettings ports(Map<String, SwitchPortSettings> ports) {
        return new SwitchSettings(VlanTable.EMPTY, ports);
    }

    @Test
    void packetsGoWhereTheVlansGo() throws HostException {
        lab.host("a", FrontPanel.outerEnd("ge-0/0/0"), "10.9.0.1/24");
        lab.host("b", FrontPanel.outerEnd("ge-0/0/1"), "10.9.0.2/24");
        assertFalse(lab.reaches("a", "10.9.0.2"));
        engine.configure(ports(Map.of("ge-0/0/0", access(OFFICE), "ge-0/0/1", access(OFFICE))));
        assertTrue(lab.reaches("a", "10.9.0.2"));
        assertEquals(
                List.of("ge-0/0/0", "ge-0/0/1"),
                engine.macTable().stream().map(entry -> entry.port()).distinct().sorted().toList());
        engine.configure(ports(Map.of("ge-0/0/0", access(OFFICE), "ge-0/0/1", access(GUESTS))));
        assertFalse(lab.reaches("a", "10.9.0.2"));
    }

    @Test
    void whatSomebodyElseChangesIsSeenAndPutBack() throws HostException {
        var settings = ports(Map.of("ge-0/0/3", access(OFFICE)));
        engine.configure(settings);
        lab.vsctl("set", "port", "ge-0_0_3", "tag=7");
        lab.run("ip", "link", "set", "dev", "ge-0_0_5", "down");
        assertNotEquals(settings, engine.settings());
        engine.configure(settings);
        assertEquals(settings, engine.settings());
        assertEquals("1100", lab.vsctl("get", "port", "ge-0_0_3", "tag").strip());
    }

    @Test
    void aNewStartFindsThePortsAsTheyWere() throws HostException {
        var settings = ports(Map.of("ge-0/0/3", access(OFFICE)));
        engine.configure(settings);
        engine = open();
        assertEquals("1100", lab.vsctl("get", "port", "ge-0_0_3", "tag").strip());
        engine.configure(settings);
        assertEquals(settings, engine.settings());
    }

    @Test
    void nothingIsLeftOfAChangeWhileTheSwitchIsDead() throws HostException, IOException, InterruptedException {
        var settings = ports(Map.of("ge-0/0/3", access(OFFICE)));
        engine.configure(settings);
        lab.kill("ovs-vswitchd.pid");
        assertThrows(HostException.class, () -> engine.configure(ports(Map.of("ge-0/0/3", access(GUESTS)))));
        assertEquals(settings, engine.settings());
        lab.startSwitch();
        engine.configure(ports(Map.of("ge-0/0/3", access(GUESTS))));
        assertEquals("1200", lab.vsctl("get", "port", "ge-0_0_3", "tag").strip());
    }
}
