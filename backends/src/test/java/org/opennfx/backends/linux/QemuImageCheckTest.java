package org.opennfx.backends.linux;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.opennfx.backends.image.IntegrityCheck;
import org.opennfx.backends.image.IntegrityCheckContract;

class QemuImageCheckTest extends IntegrityCheckContract {
    @BeforeAll
    static void findProgram() {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/qemu-img")), "qemu-img is not installed");
    }

    @Override
    protected IntegrityCheck check() {
        return new QemuImageCheck(new LinuxCommand(Optional.empty()));
    }
}
