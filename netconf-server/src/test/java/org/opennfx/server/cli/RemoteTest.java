package org.opennfx.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the terminal is connected with beside the device: guests, and the shell of the machine. */
@Timeout(120)
class RemoteTest {
    private static final String PROMPT = "root@jdm> ";
    private static final String NO_SHELL =
            "error: there is no shell of the system: it is for super-users of a server that was started with --allow-shell";

    @TempDir
    private static Path directory;

    private static CliServer device;

    @BeforeAll
    static void start() throws IOException {
        device = CliServer.start(directory, options -> options.cli(options.cli().withShell()));
        device.configure("""
                set virtual-network-functions vrtr1 image /var/third-party/images/vrtr1.qcow2
                set virtual-network-functions vrtr1 image image-type qcow2
                set system login user op class operator authentication plain-text-password-value 0perator!
                """);
    }

    @AfterAll
    static void stop() throws IOException {
        device.close();
    }

    @Test
    void aGuestIsReachedByItsName() throws Exception {
        while (!device.exec("show virtual-network-functions vrtr1 | match Liveliness").out().contains("Up")) {
            Thread.onSpinWait();
        }
        try (var terminal = device.terminal()) {
            terminal.await(PROMPT).type("ssh vr\t\r").await("Password: ").type("any\r").await("root@vrtr1:~# ");
            terminal.type("hostname\r").awaitLine("vrtr1").await("root@vrtr1:~# ").type("exit\r");
            terminal.awaitLine("Connection to vrtr1 closed.").await(PROMPT).type("exit\r");
            assertEquals(0, terminal.status());
        }
    }

    @Test
    void hostsThatAreThereAreNamedToWhoMissesOne() throws Exception {
        var told = "error: ssh: Could not resolve hostname nowhere: hosts are vjunos0, hypervisor, vrtr1\n";
        assertEquals(told, device.exec("ssh nowhere").out());
    }

    @Test
    void aSuperUserMayStartAShellWhereTheServerAllowsIt() throws Exception {
        try (var terminal = device.terminal()) {
            terminal.await(PROMPT).type("start shell\r").await("# ").type("echo is $((6 * 7))\r").awaitLine("is 42").await("# ");
            terminal.type("stty size\r").awaitLine("50 120").await("# ").type("exit\r").await(PROMPT);
        }
    }

    @Test
    void theShellEndsWithItsSession() throws Exception {
        var pid = 0L;
        try (var terminal = device.terminal()) {
            terminal.await(PROMPT).type("start shell\r").await("# ").type("echo is $$ pid\r").await("# ");
            var line = terminal.screen().stream().filter(said -> said.matches("is [0-9]+ pid")).findFirst().orElseThrow();
            pid = Long.parseLong(line.replaceAll("[^0-9]", ""));
        }
        while (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void nobodyElseIsOfferedAShell() throws Exception {
        try (var terminal = Typist.at(device.login("op", "0perator!"), 120, 50)) {
            terminal.await("op@jdm> ").type("?").awaitLine("Possible completions:").awaitNext("op@jdm> ");
            assertFalse(terminal.screen().stream().anyMatch(line -> line.startsWith("  start ")));
            terminal.type("set cli complete-on-space off\r").awaitNext("op@jdm> ").type("start shell\r").awaitLine(NO_SHELL);
        }
    }
}
