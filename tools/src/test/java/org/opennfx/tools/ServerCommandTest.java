package org.opennfx.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ServerCommandTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"70000", "-1", "ssh"})
    void aPortThatCannotBeIsRefusedBeforeAnythingIsMade(String port) {
        var state = folder.resolve("state");
        var run = CommandRun.of("server", "--state", state, "--netconf-port", port);
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("--netconf-port") && run.err().contains(port + " is not a port: 0 to 65535"), run::err);
        assertFalse(Files.exists(state));
    }

    @Test
    void aLoadThatIsNotThereIsRefusedBeforeAnythingIsMade() {
        var state = folder.resolve("state");
        var run = CommandRun.of("server", "--state", state, "--load", folder.resolve("none.set"));
        assertEquals(2, run.exitCode());
        assertEquals("nfx: there is no file " + folder.resolve("none.set") + "\n", run.err());
        assertFalse(Files.exists(state));
    }

    @Test
    void aLoadWithErrorsIsRefusedAsValidateTellsThem() {
        var site = CommandRun.file(folder, "site.set", "set system host-name a\nset system shoe 7\n");
        var run = CommandRun.of("server", "--state", folder.resolve("state"), "--netconf-port", 0, "--restconf-port", 0, "--cli-port", 0, "--load", site);
        assertEquals(2, run.exitCode());
        var told = CommandRun.of("validate", site).out().lines().findFirst().orElseThrow();
        assertTrue(told.contains("site.set:2:"), told);
        assertTrue(run.err().contains(told), run::err);
    }

    @Test
    void aStateDirectoryThatCannotBeIsToldWithTheReason() {
        var file = CommandRun.file(folder, "state", "");
        assertEquals(
                "nfx: " + file + ": there is something that is no directory\n",
                CommandRun.of("server", "--state", file, "--netconf-port", 0, "--restconf-port", 0, "--cli-port", 0).err());
        assertEquals(
                "nfx: /proc/x: no such file or directory\n",
                CommandRun.of("server", "--state", "/proc/x", "--netconf-port", 0, "--restconf-port", 0, "--cli-port", 0).err());
    }

    @ParameterizedTest
    @CsvSource({
        "--sessions, 0, 1",
        "--user-sessions, many, 1",
        "--hello-timeout, 0, 1",
        "--idle-timeout, -1, 0",
        "--message-limit, 2147483648, 1",
        "--output-limit, 63, 64",
        "--output-timeout, 0, 1",
        "--probe-interval, -5, 0",
        "--probes, 0, 1",
    })
    void aLimitOutOfItsRangeIsRefused(String option, String value, int smallest) {
        var run = CommandRun.of("server", "--state", folder.resolve("state"), option, value);
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains(option) && run.err().contains(value + " is not a number from " + smallest + " to "), run::err);
    }
}
