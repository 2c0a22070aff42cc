package org.opennfx.backends.ovs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.datastore.host.HostException;

@EnabledIf(value = "org.opennfx.backends.ovs.OvsLab#possible", disabledReason = "takes root and Open vSwitch")
final class OvsDaemonsTest {
    private OvsLab lab;

    @BeforeEach
    void open(@TempDir Path directory) throws HostException, IOException, InterruptedException {
        lab = OvsLab.open(directory);
    }

    @AfterEach
    void close() throws HostException, IOException, InterruptedException {
        lab.close();
    }

    @Test
    void theDatabaseTellsWhatTheStartHasWrittenDown() throws HostException {
        assertEquals(Optional.empty(), lab.database().version());
        lab.vsctl("--no-wait", "set", "Open_vSwitch", ".", "ovs_version=3.1.0");
        assertEquals(Optional.of("3.1.0"), lab.database().version());
        assertTrue(lab.database().datapathTypes().contains("netdev"));
    }

    @Test
    void theSwitchIsFoundAgainByItsNewProcess() throws Exception {
        var control = lab.control();
        var version = control.version();
        assertTrue(version.contains("Open vSwitch"), version);
        lab.kill("ovs-vswitchd.pid");
        assertThrows(HostException.class, control::version);
        lab.startSwitch();
        assertEquals(version, control.version());
    }

    @Test
    void aSwitchThatNeverRanIsToldAsSuch(@TempDir Path empty) {
        var words = assertThrows(HostException.class, new OvsControl(empty)::version).words();
        assertTrue(words.startsWith("it does not run"), words);
    }
}
