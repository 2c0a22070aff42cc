package org.opennfx.backends.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.opennfx.backends.model.MacAddress;
import org.opennfx.datastore.host.HostException;

/** What the kernel itself says and does, beside what iproute2 says of it. */
@EnabledIf(value = "org.opennfx.backends.linux.Namespace#possible", disabledReason = "takes root")
final class NetworkDevicesTest {
    private Namespace namespace;
    private NetworkDevices devices;

    @BeforeEach
    void open() throws HostException, IOException, InterruptedException {
        namespace = Namespace.open();
        devices = new NetworkDevices(namespace.command());
    }

    @AfterEach
    void close() throws HostException, InterruptedException {
        namespace.close();
    }

    @Test
    void tapsStayAndAreSwitchedOn() throws HostException {
        devices.addTaps(Map.of("left_eth2", "the left one", "right_eth15_lon", "the right one"));
        assertEquals(Set.of("lo", "left_eth2", "right_eth15_lon"), devices.names());
        assertEquals(devices.names(), devices.up());
        assertEquals(Map.of("lo", "", "left_eth2", "the left one", "right_eth15_lon", "the right one"), devices.aliases());
        assertTrue(namespace.run("ip", "-d", "link", "show", "dev", "left_eth2").contains("tun type tap"));
        devices.remove(List.of("left_eth2"));
        assertFalse(devices.names().contains("left_eth2"));
    }

    @Test
    void aTapThatIsThereAndNoTapIsRefused() throws HostException {
        namespace.run("ip", "link", "add", "name", "cable0", "type", "veth", "peer", "name", "cable1");
        var failure = assertThrows(HostException.class, () -> devices.addTaps(Map.of("cable0", "none")));
        assertTrue(failure.getMessage().contains("Invalid argument"), failure::getMessage);
    }

    @Test
    void nothingIsLeftOfATapThatCannotHaveItsNote() throws HostException {
        var failure = assertThrows(HostException.class, () -> devices.addTaps(Map.of("left_eth2", "x".repeat(300))));
        assertTrue(failure.getMessage().contains("error"), failure::getMessage);
        assertEquals(Set.of("lo"), devices.names());
    }

    @Test
    void devicesAreReadAsTheKernelHasThem() throws HostException {
        namespace.run("ip", "link", "add", "name", "cable0", "address", "02:00:00:00:00:07", "type", "veth", "peer", "name", "cable1");
        namespace.run("ip", "link", "set", "dev", "cable0", "up");
        var cable = devices.readings().get("cable0");
        assertEquals(Optional.of(MacAddress.parse("02:00:00:00:00:07")), cable.mac());
        assertTrue(cable.on());
        assertFalse(cable.up());
        assertEquals(Optional.empty(), devices.readings().get("lo").mac());
        assertTrue(namespace.run("ip", "-o", "link", "show", "dev", "cable0").startsWith(devices.numbers().get("cable0") + ": "));
    }

    @Test
    void portsTellTheirBridgesAndDevicesTheirAddresses() throws HostException {
        namespace.run("ip", "link", "add", "name", "bridge0", "type", "bridge");
        devices.addTaps(Map.of("left_eth1", "one", "left_eth2", "two"));
        devices.join("bridge0", List.of("left_eth1"));
        assertEquals(Optional.of("bridge0"), devices.links().get("left_eth1").bridge());
        assertEquals(Optional.empty(), devices.links().get("left_eth2").bridge());
        assertEquals(Set.of(), devices.addresses("bridge0"));
        devices.address("bridge0", "192.0.2.1/24");
        assertEquals(Set.of(InetAddress.ofLiteral("192.0.2.1")), devices.addresses("bridge0"));
        assertTrue(devices.links().get("bridge0").on());
    }

    @Test
    void manyDevicesAreReadToTheLast() throws HostException {
        for (var number = 0; number < 40; number++) {
            namespace.run("ip", "link", "add", "name", "cable" + number, "type", "veth", "peer", "name", "other" + number);
        }
        assertEquals(81, devices.names().size());
    }

    @Test
    void aNamespaceThatIsGoneIsAFailure() {
        var failure = assertThrows(HostException.class, () -> new NetworkDevices(new LinuxCommand(Optional.of("nowhere"))).names());
        assertTrue(failure.getMessage().contains("namespace nowhere"), failure::getMessage);
    }

    @Test
    void whoIsThereAnswersAndWhoIsNotDoesNot() throws HostException {
        namespace.run("ip", "link", "add", "name", "cable0", "type", "veth", "peer", "name", "cable1");
        namespace.run("ip", "link", "set", "dev", "cable0", "up");
        namespace.run("ip", "link", "set", "dev", "cable1", "up");
        namespace.run("ip", "address", "add", "192.0.2.1/24", "dev", "cable0");
        var ping = new Ping(namespace.command().namespace().name());
        var asked = Set.of("127.0.0.1", "192.0.2.1", "192.0.2.2", "198.51.100.1", "127.3.2.1");
        assertEquals(Set.of("127.0.0.1", "192.0.2.1", "127.3.2.1"), ping.answering(asked, Duration.ofMillis(300)));
    }
}
