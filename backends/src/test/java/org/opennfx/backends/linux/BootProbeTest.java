package org.opennfx.backends.linux;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.datastore.host.HostException;

final class BootProbeTest {
    private static final String QEMU = "/usr/bin/qemu-system-x86_64";

    static boolean qemuIsThere() {
        return Files.exists(Path.of(QEMU));
    }

    @Test
    @EnabledIf(value = "qemuIsThere", disabledReason = "takes QEMU")
    void aGuestBootsInSoftware() throws HostException {
        assertTrue(new BootProbe(QEMU, Duration.ofSeconds(60)).boots("tcg"));
    }

    @Test
    @EnabledIf(value = "qemuIsThere", disabledReason = "takes QEMU")
    void anAcceleratorThatThereIsNotBootsNothing() throws HostException {
        assertFalse(new BootProbe(QEMU, Duration.ofSeconds(60)).boots("xen"));
    }

    @Test
    void aGuestThatHangsDoesNotBoot(@TempDir Path folder) throws Exception {
        var emulator = Files.writeString(folder.resolve("emulator"), "#!/bin/sh\nexec sleep 60\n");
        assertTrue(emulator.toFile().setExecutable(true));
        assertFalse(new BootProbe(emulator.toString(), Duration.ofMillis(200)).boots("kvm"));
    }

    @Test
    void anEmulatorThatThereIsNotIsTold() {
        assertThrows(HostException.class, () -> new BootProbe("/nowhere/emulator", Duration.ofSeconds(1)).boots("tcg"));
    }
}
