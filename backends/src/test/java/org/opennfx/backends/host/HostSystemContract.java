package org.opennfx.backends.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opennfx.backends.model.IpUnit;
import org.opennfx.backends.model.LoginUser;
import org.opennfx.backends.model.ManagementInterface;
import org.opennfx.backends.model.StaticRoute;
import org.opennfx.backends.model.StaticRoute.Target;
import org.opennfx.backends.model.TimeServer;
import org.opennfx.datastore.host.HostException;

/** What every operating system under the device does. */
public abstract class HostSystemContract {
    protected static final StaticRoute DEFAULT_ROUTE =
            new StaticRoute("0.0.0.0/0", new Target.Routers(List.of("192.0.2.254")));

    /** One that nobody has told anything yet. */
    protected abstract HostSystem system();

    protected static ManagementInterface jmgmt0(boolean enabled, String address, String address6) {
        return new ManagementInterface("jmgmt0", Optional.of("the office"), enabled, List.of(
                new IpUnit(0, true, Optional.of(family(address)), Optional.of(family(address6)))));
    }

    protected static ManagementInterface jmgmt0() {
        return jmgmt0(true, "192.0.2.1/24", "2001:db8::1/64");
    }

    private static IpUnit.Family family(String address) {
        return new IpUnit.Family(false, List.of(address));
    }

    private boolean isUp(String port) throws HostException {
        return system().managementPorts().stream().filter(each -> each.name().equals(port)).allMatch(ManagementPort::up);
    }

    @Test
    void theNameIsReadBack() throws HostException {
        for (var name : List.of("branch-7", "jdm")) {
            system().settings().hostName().become(name);
            assertEquals(name, system().settings().hostName().current());
        }
    }

    @Test
    void managementInterfacesAreReadBackAsTheyWereSet() throws HostException {
        for (var settings : List.of(
                List.of(jmgmt0()), List.of(jmgmt0(true, "192.0.2.2/25", "2001:db8::2/64")),
                List.of(jmgmt0(false, "192.0.2.2/25", "2001:db8::2/64")), List.of(jmgmt0()),
                List.<ManagementInterface>of())) {
            system().settings().management().become(settings);
            assertEquals(settings, system().settings().management().current());
        }
    }

    @Test
    void allManagementPortsAreThereWithoutAnySettings() throws HostException {
        assertEquals(ManagementInterface.NAMES, system().managementPorts().stream().map(ManagementPort::name).toList());
        assertEquals(2, system().managementPorts().stream().map(ManagementPort::mac).distinct().count());
    }

    @Test
    void aManagementPortThatIsDisabledIsDown() throws HostException {
        system().settings().management().become(List.of(jmgmt0()));
        assertTrue(isUp("jmgmt0"));
        system().settings().management().become(List.of(jmgmt0(false, "192.0.2.1/24", "2001:db8::1/64")));
        assertFalse(isUp("jmgmt0"));
        system().settings().management().become(List.of());
        assertTrue(isUp("jmgmt0"), "one that is not configured is enabled");
    }

    @Test
    void staticRoutesAreReadBackAsTheyWereSet() throws HostException {
        system().settings().management().become(List.of(jmgmt0()));
        for (var routes : List.of(
                List.of(DEFAULT_ROUTE, new StaticRoute("10.0.0.0/8", new Target.Routers(List.of("192.0.2.8", "192.0.2.9"))),
                        new StaticRoute("10.9.0.1/32", new Target.Discard()),
                        new StaticRoute("2001:db8:1::/48", new Target.Reject()),
                        new StaticRoute("::/0", new Target.Routers(List.of("2001:db8::fe")))),
                List.of(new StaticRoute("10.0.0.0/8", new Target.Discard())),
                List.<StaticRoute>of())) {
            system().settings().routes().become(routes);
            assertEquals(routes, system().settings().routes().current());
        }
    }

    @Test
    void nameServersAreReadBackInTheirOrder() throws HostException {
        for (var servers : List.of(List.of("192.0.2.53", "2001:db8::53"), List.of("2001:db8::53", "192.0.2.53"), List.<String>of())) {
            system().settings().nameServers().become(servers);
            assertEquals(servers, system().settings().nameServers().current());
        }
    }

    @Test
    protected void timeServersAreReadBackAsTheyWereSet() throws HostException {
        for (var servers : List.of(
                List.of(new TimeServer("192.0.2.123", true, false), new TimeServer("time.example.net", false, false)),
                List.<TimeServer>of())) {
            system().settings().timeServers().become(servers);
            assertEquals(servers, system().settings().timeServers().current());
        }
    }

    protected static LoginUser user(String name, Optional<Integer> uid, String... keys) {
        return new LoginUser(name, uid, "Jane, of the branch", Optional.of("$6$salt$hash"), List.of(keys), true);
    }

    @Test
    void usersAreReadBackAsTheyWereSet() throws HostException {
        var noLogin = new LoginUser("nobody-yet", Optional.empty(), "", Optional.empty(), List.of(), false);
        for (var users : List.of(
                List.of(user("jane", Optional.of(4711), "ssh-ed25519 AAAA jane@branch"), noLogin),
                List.of(user("jane", Optional.of(4712), "from=\"192.0.2.*\" ssh-ed25519 BBBB", "ssh-rsa CCCC")),
                List.of(user("jane", Optional.empty())),
                List.<LoginUser>of())) {
            system().settings().users().become(users);
            assertEquals(users, system().settings().users().current());
        }
    }

    @Test
    void cpusAreNumberedFromZeroAndTheirTimeGoesOn() throws HostException {
        var first = system().cpus();
        assertEquals(
                IntStream.range(0, first.size()).boxed().toList(), first.stream().map(CpuLoad::number).toList());
        var second = system().cpus();
        for (var number = 0; number < first.size(); number++) {
            var passed = total(second.get(number)).minus(total(first.get(number)));
            assertFalse(passed.isNegative(), "CPU " + number);
        }
    }

    private static Duration total(CpuLoad load) {
        return load.busy().total().plus(load.idle());
    }

    @Test
    void theMachineTellsWhatItIs() {
        assertEquals(system().bootedAt(), system().bootedAt());
        assertFalse(system().serialNumber().isBlank());
        assertEquals(SoftwareRelease.JUNOS, system().release().junos());
        assertFalse(system().release().kernel().isBlank());
    }

    @Test
    void theSystemHasItsOwnGuests() {
        var guests = system().guests();
        assertEquals(
                List.of(SystemGuest.CONTROL_PLANE, SystemGuest.DEVICE_MANAGER),
                guests.stream().map(SystemGuest::name).toList());
        assertEquals(guests.stream().sorted(Comparator.comparingInt(SystemGuest::id)).toList(), guests);
    }
}
