package org.opennfx.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FleetCommandTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"0", "10000", "many"})
    void asManyDevicesAsThereCannotBeAreRefusedBeforeAnythingIsMade(String devices) {
        var run = CommandRun.of("fleet", "--state", folder.resolve("fleet"), "--devices", devices);
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("--devices") && run.err().contains(devices + " is not a number from 1 to 9999"), run::err);
        assertFalse(Files.exists(folder.resolve("fleet")));
    }

    @Test
    void portsBeyondTheLastOneAreRefused() {
        var run = CommandRun.of("fleet", "--state", folder.resolve("fleet"), "--devices", 10, "--netconf-port", 65_530);
        assertEquals(2, run.exitCode());
        assertEquals("nfx: 10 devices need the ports 65530 to 65539, and the last one there is is 65535\n", run.err());
    }

    @Test
    void aLoadThatADeviceRefusesEndsTheStartAndNamesTheDevice() {
        var site = CommandRun.file(folder, "site.set", "set system shoe 7\n");
        var run = CommandRun.of("fleet", "--state", folder.resolve("fleet"), "--devices", 1, "--netconf-port", 0, "--load", site);
        assertEquals(2, run.exitCode());
        assertTrue(run.err().startsWith("nfx: device-1: "), run::err);
        assertTrue(run.err().contains("site.set:1:"), run::err);
    }
}
