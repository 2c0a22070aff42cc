package org.opennfx.backends.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.opennfx.backends.model.LoginUser;
import org.opennfx.backends.model.TimeServer;
import org.opennfx.datastore.host.HostException;

/** Name servers, time servers and users of a machine with files of its own. */
@EnabledIf(value = "org.opennfx.backends.linux.Namespace#possible", disabledReason = "takes root")
class MachineServicesTest {
    private static final String KEY = "ssh-ed25519 AAAA jane@branch";

    private Namespace namespace;
    private Machine machine;
    private UsersOnMachine users;

    @BeforeEach
    void open() throws HostException, IOException, InterruptedException {
        namespace = Namespace.open();
        machine = namespace.machine();
        users = new UsersOnMachine(machine);
    }

    @AfterEach
    void close() throws HostException, InterruptedException {
        namespace.close();
    }

    private static LoginUser user(String name, Optional<Integer> uid, String... keys) {
        return new LoginUser(name, uid, "Jane", Optional.of("$6$salt$hash"), List.of(keys), true);
    }

    private String text(String file) throws IOException {
        return Files.readString(machine.file(file));
    }

    @Test
    void nameServersOfOthersStayBehindThoseOfTheDevice() throws HostException, IOException {
        Files.writeString(machine.file("etc/resolv.conf"), "# by hand\nnameserver 198.51.100.1\nsearch example.net\n");
        var nameServers = NameServersOnMachine.of(machine);
        nameServers.become(List.of("192.0.2.53"));
        assertEquals("nameserver 192.0.2.53 # nfx\n# by hand\nnameserver 198.51.100.1\nsearch example.net\n", text("etc/resolv.conf"));
        nameServers.become(List.of());
        assertEquals("# by hand\nnameserver 198.51.100.1\nsearch example.net\n", text("etc/resolv.conf"));
    }

    @Test
    void aNamespaceHasNameServersOfItsOwn() throws HostException, IOException {
        var file = Path.of("etc/netns/branch/resolv.conf");
        var nameServers = NameServersOnMachine.of(new Machine(machine.command(), machine.root(), file));
        nameServers.become(List.of("192.0.2.53"));
        assertEquals("nameserver 192.0.2.53 # nfx\n", text(file.toString()));
        nameServers.become(List.of());
        assertFalse(Files.exists(machine.file(file.toString())));
    }

    @Test
    void aUserOfTheDeviceIsOneOfTheMachineWithoutRights() throws HostException, IOException {
        users.become(List.of(user("jane", Optional.of(4711), KEY)));
        assertEquals("4711\n", namespace.run("id", "-u", "jane"));
        assertEquals("jane\n", namespace.run("id", "-Gn", "jane"));
        assertTrue(text("etc/shadow").contains("jane:$6$salt$hash:"));
        assertEquals(KEY + "\n", text("home/jane/.ssh/authorized_keys"));
        assertEquals("jane 600\n", namespace.run("stat", "-c", "%U %a", "/home/jane/.ssh/authorized_keys"));
    }

    @Test
    void theHomeOfAUserThatGoesStaysWithoutTheKeys() throws HostException, IOException {
        users.become(List.of(user("jane", Optional.empty(), KEY)));
        Files.writeString(machine.file("home/jane/notes"), "mine");
        users.become(List.of());
        assertFalse(text("etc/passwd").contains("jane"));
        assertEquals("mine", text("home/jane/notes"));
        assertEquals("", text("home/jane/.ssh/authorized_keys"));
    }

    @Test
    void aUserOfTheMachineIsRefusedAndStays() throws HostException, IOException {
        var before = text("etc/passwd") + text("etc/shadow");
        for (var name : List.of("root", "daemon")) {
            var failure = assertThrows(HostException.class,
                    () -> users.become(List.of(user("jane", Optional.empty()), user(name, Optional.empty()))));
            assertEquals("users: user " + name + ": there is a user of this name on the machine, which is not of this device",
                    failure.getMessage());
        }
        assertEquals(before, text("etc/passwd") + text("etc/shadow"));
    }

    @Test
    void nothingIsLeftOfUsersThatTheMachineRefuses() throws HostException {
        var before = List.of(user("jane", Optional.of(4711), KEY), user("john", Optional.of(4712), KEY));
        users.become(before);
        var refused = List.of(
                user("jane", Optional.of(4999), "ssh-rsa BBBB"), user("mary", Optional.empty()), user("zoe", Optional.of(1)));
        var words = assertThrows(HostException.class, () -> users.become(refused)).getMessage();
        assertTrue(words.contains("UID 1 is not unique"), words);
        assertEquals(before, users.current());
    }

    @Test
    void whatSomebodyChangesOfAUserIsSeen() throws HostException {
        users.become(List.of(user("jane", Optional.empty(), KEY)));
        namespace.run("usermod", "--lock", "jane");
        assertEquals(Optional.of("!$6$salt$hash"), users.current().getFirst().password());
        namespace.run("userdel", "jane");
        assertEquals(List.of(), users.current());
        users.become(List.of(user("jane", Optional.empty(), KEY)));
        assertEquals(List.of(user("jane", Optional.empty(), KEY)), users.current());
    }

    @Test
    void keysAreNotWrittenThroughALinkOfTheUser() throws HostException, IOException {
        users.become(List.of(user("jane", Optional.empty(), KEY)));
        var before = text("etc/passwd");
        namespace.run("runuser", "-u", "jane", "--", "ln", "-sf", "/etc/passwd", "/home/jane/.ssh/authorized_keys");
        assertThrows(HostException.class, () -> users.become(List.of(user("jane", Optional.empty(), "ssh-rsa BBBB"))));
        assertEquals(before, text("etc/passwd"));
    }

    static boolean hasChrony() {
        return Files.exists(Path.of("/usr/sbin/chronyd"));
    }

    @Test
    @EnabledIf(value = "hasChrony", disabledReason = "takes chrony")
    void chronyAsksTheServers() throws HostException, IOException, InterruptedException {
        var daemon = namespace.start("chronyd", "-x", "-d", "-u", "root");
        try {
            while (!Files.exists(machine.file("run/chrony/chronyd.sock"))) {
                assertTrue(daemon.isAlive());
                Thread.sleep(10);
            }
            new TimeServersOnMachine(machine).become(List.of(new TimeServer("192.0.2.123", true, false)));
            assertTrue(namespace.run("chronyc", "-n", "sources").contains("192.0.2.123"));
            new TimeServersOnMachine(machine).become(List.of());
            assertFalse(namespace.run("chronyc", "-n", "sources").contains("192.0.2.123"));
        } finally {
            daemon.destroyForcibly().waitFor();
        }
    }

    @Test
    @EnabledIf(value = "hasChrony", disabledReason = "takes chrony")
    void nothingIsLeftOfServersThatNobodyAsks() {
        var failure = assertThrows(HostException.class,
                () -> new TimeServersOnMachine(machine).become(List.of(new TimeServer("192.0.2.123", false, false))));
        assertTrue(failure.getMessage().contains("506 Cannot talk to daemon"), failure.getMessage());
        assertFalse(machine.has("etc/chrony/sources.d/nfx.sources"));
    }
}
