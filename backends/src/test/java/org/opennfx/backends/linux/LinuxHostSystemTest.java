package org.opennfx.backends.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.opennfx.backends.host.HostSystem;
import org.opennfx.backends.host.HostSystemContract;
import org.opennfx.backends.host.SystemSetting;
import org.opennfx.backends.model.MacAddress;
import org.opennfx.backends.model.StaticRoute;
import org.opennfx.backends.model.StaticRoute.Target;
import org.opennfx.datastore.host.HostException;

@EnabledIf(value = "org.opennfx.backends.linux.Namespace#possible", disabledReason = "takes root")
final class LinuxHostSystemTest {
    private static final MacAddress FIRST_MAC = MacAddress.parse("30:b6:4f:2d:f0:f0");
    private static final String DEVICE = "manage0";
    private static final Set<SystemSetting> FOLLOWED = EnumSet.allOf(SystemSetting.class);

    /** The machine has a cable whose one end is jmgmt0. */
    private abstract static class OnLinux extends HostSystemContract {
        private Namespace namespace;
        private LinuxHostSystem system;

        abstract LinuxSettings settings();

        @BeforeEach
        void open() throws HostException, IOException, InterruptedException {
            namespace = Namespace.open();
            namespace.run("hostname", "machine");
            namespace.run("ip", "link", "add", "name", DEVICE, "type", "veth", "peer", "name", "far0");
            namespace.run("ip", "link", "set", "dev", DEVICE, "up");
            namespace.run("ip", "link", "set", "dev", "far0", "up");
            system = LinuxHostSystem.open(namespace.machine(), settings(), FIRST_MAC, () -> "3.1.0");
        }

        @AfterEach
        void close() throws HostException, InterruptedException {
            namespace.close();
        }

        @Override
        protected HostSystem system() {
            return system;
        }

        String run(String... words) throws HostException {
            return namespace.run(words).strip();
        }

        boolean has(String address) throws HostException {
            return run("ip", "address", "show", "dev", DEVICE).contains(" " + address + " ");
        }
    }

    @Nested
    final class InsideTheDeviceOnly extends OnLinux {
        @Override
        LinuxSettings settings() {
            return new LinuxSettings(Set.of(), Map.of("jmgmt0", DEVICE));
        }

        @Test
        void theMachineStaysAsItIs() throws HostException {
            system().settings().hostName().become("branch-7");
            system().settings().management().become(List.of(jmgmt0(false, "192.0.2.1/24", "2001:db8::1/64")));
            system().settings().routes().become(List.of(DEFAULT_ROUTE));
            assertEquals("machine", run("hostname"));
            assertFalse(has("192.0.2.1/24"));
            assertTrue(run("ip", "link", "show", "dev", DEVICE).contains("state UP"));
            assertEquals("", run("ip", "route", "show"));
            assertEquals(Set.of(), system().onMachine());
        }

        @Test
        void thePortIsReadFromItsDevice() throws HostException {
            run("ip", "link", "set", "dev", DEVICE, "address", "02:00:00:00:00:07");
            run("ip", "address", "add", "192.0.2.9/24", "dev", DEVICE);
            assertThrows(HostException.class, () -> run("ping", "-c1", "-W1", "-q", "192.0.2.8"));
            var port = system().managementPorts().getFirst();
            assertEquals(MacAddress.parse("02:00:00:00:00:07"), port.mac());
            assertTrue(port.up());
            assertTrue(port.counters().sentPackets() > 0, port::toString);
            run("ip", "link", "set", "dev", "far0", "down");
            assertFalse(system().managementPorts().getFirst().up());
        }

        @Test
        void theDeviceManagerHasTheNumberOfItsProcess() {
            assertEquals(ProcessHandle.current().pid(), system().guests().getLast().id());
        }

        @Test
        void anInterfaceWithoutADeviceIsDown() throws HostException {
            var port = system().managementPorts().getLast();
            assertEquals(FIRST_MAC.plus(1), port.mac());
            assertFalse(port.up());
        }
    }

    @Nested
    final class OnTheMachineToo extends OnLinux {
        @Override
        LinuxSettings settings() {
            return new LinuxSettings(FOLLOWED, Map.of("jmgmt0", DEVICE));
        }

        /** Without a service for it the machine asks nobody for the time. */
        @Override
        @Test
        @Disabled("a service of the machine is asked by MachineServicesTest")
        protected void timeServersAreReadBackAsTheyWereSet() {}

        @Test
        void theMachineFollows() throws HostException {
            system().settings().hostName().become("branch-7");
            system().settings().management().become(List.of(jmgmt0()));
            system().settings().routes().become(List.of(DEFAULT_ROUTE));
            assertEquals("branch-7", run("hostname"));
            assertTrue(has("192.0.2.1/24") && has("2001:db8::1/64"));
            assertTrue(run("ip", "route", "show", "default").startsWith("default via 192.0.2.254 dev " + DEVICE));
            assertEquals(FOLLOWED, system().onMachine());
        }

        @Test
        void whatOthersHaveSetStays() throws HostException {
            run("ip", "address", "add", "198.51.100.1/24", "dev", DEVICE);
            run("ip", "route", "add", "203.0.113.0/24", "via", "198.51.100.254");
            run("ip", "route", "add", "10.9.0.0/16", "via", "198.51.100.254", "proto", "189");
            system().settings().management().become(List.of(jmgmt0()));
            system().settings().routes().become(List.of(DEFAULT_ROUTE));
            system().settings().routes().become(List.of());
            system().settings().management().become(List.of());
            assertFalse(has("192.0.2.1/24"));
            assertTrue(has("198.51.100.1/24"));
            assertEquals(List.of(), system().settings().routes().current());
            assertTrue(run("ip", "route", "show").contains("203.0.113.0/24 via 198.51.100.254"));
            assertTrue(run("ip", "route", "show").contains("10.9.0.0/16 via 198.51.100.254"), "of a routing daemon");
        }

        @Test
        void aRouteOfSomebodyElseIsNotReplaced() throws HostException {
            run("ip", "address", "add", "198.51.100.1/24", "dev", DEVICE);
            run("ip", "route", "add", "default", "via", "198.51.100.254");
            system().settings().management().become(List.of(jmgmt0()));
            assertThrows(HostException.class, () -> system().settings().routes().become(List.of(DEFAULT_ROUTE)));
            assertEquals(List.of(), system().settings().routes().current());
            assertTrue(run("ip", "route", "show", "default").startsWith("default via 198.51.100.254 "));
        }

        @Test
        void whatSomebodyTookAwayIsSeen() throws HostException {
            system().settings().management().become(List.of(jmgmt0()));
            system().settings().routes().become(List.of(DEFAULT_ROUTE));
            run("ip", "address", "del", "192.0.2.1/24", "dev", DEVICE);
            assertEquals(
                    List.of(),
                    system().settings().management().current().getFirst().units().getFirst().inet().orElseThrow().addresses());
            assertEquals(List.of(), system().settings().routes().current());
            system().settings().management().become(List.of(jmgmt0()));
            assertEquals(List.of(jmgmt0()), system().settings().management().current());
        }

        @Test
        void anAddressIsTheSameHoweverItIsWritten() throws HostException {
            var settings = List.of(jmgmt0(true, "192.0.2.1/24", "2001:DB8:0::1/64"));
            system().settings().management().become(settings);
            assertEquals(settings, system().settings().management().current());
        }

        @Test
        void nothingIsLeftOfRoutesThatTheMachineRefuses() throws HostException {
            system().settings().management().become(List.of(jmgmt0()));
            system().settings().routes().become(List.of(DEFAULT_ROUTE));
            var unreachable = List.of(
                    new StaticRoute("0.0.0.0/0", new Target.Discard()),
                    new StaticRoute("10.0.0.0/8", new Target.Routers(List.of("203.0.113.1"))));
            var words = assertThrows(HostException.class, () -> system().settings().routes().become(unreachable)).words();
            assertTrue(words.contains("invalid gateway"), words);
            assertEquals(List.of(DEFAULT_ROUTE), system().settings().routes().current());
        }

        @Test
        void nothingIsLeftOfAddressesThatTheMachineRefuses() throws HostException {
            system().settings().management().become(List.of(jmgmt0()));
            var wrong = List.of(jmgmt0(true, "192.0.2.2/24", "2001:db8::2/400"));
            assertThrows(HostException.class, () -> system().settings().management().become(wrong));
            assertEquals(List.of(jmgmt0()), system().settings().management().current());
            assertTrue(has("192.0.2.1/24"));
            assertFalse(has("192.0.2.2/24"));
        }
    }
}
