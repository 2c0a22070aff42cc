package org.opennfx.backends.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.ManualClock;
import org.opennfx.backends.host.Domain;
import org.opennfx.backends.host.Hypervisor;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.host.SerialLines;
import org.opennfx.backends.host.SerialLinesContract;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.backends.model.VirtualCpus;
import org.opennfx.backends.model.VnfMemory;

class TwinSerialLinesTest extends SerialLinesContract {
    @TempDir
    private Path images;

    private final TwinSerialLines lines = new TwinSerialLines();
    private TwinHypervisor twin;

    @BeforeEach
    void switchOn() throws IOException {
        twin = new TwinHypervisor(new BootCheck(MachineModel.S2, ImageStore.open(images, List.of())),
                new ManualClock(), Duration.ZERO, lines);
    }

    @Override
    protected SerialLines lines() {
        return lines;
    }

    @Override
    protected Hypervisor hypervisor() {
        return twin;
    }

    @Override
    protected String prompt() {
        return "vsrx login: ";
    }

    @Override
    protected Domain guest() {
        return new Domain("vsrx", new UUID(0, 1), new VirtualCpus(1), new VnfMemory(64 * 1024, Optional.empty()),
                List.of(), List.of());
    }
}
