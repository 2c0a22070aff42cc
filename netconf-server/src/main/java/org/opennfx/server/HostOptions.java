package org.opennfx.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.opennfx.backends.NfxHost;
import org.opennfx.backends.embedded.EmbeddedHost;
import org.opennfx.backends.embedded.EmbeddedSettings;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.machine.LinuxHost;
import org.opennfx.backends.machine.MachineSettings;

/** What carries the configuration of a device out. */
public sealed interface HostOptions {
    /** A machine in memory. */
    record Embedded(MachineModel model) implements HostOptions {}

    /** The Linux machine that the server runs on. */
    record Linux(MachineSettings settings) implements HostOptions {}

    /**
     * Takes the machine in its hands.
     *
     * @param state the directory for what has to last
     * @throws IOException the machine does not answer, or the directory cannot be used
     */
    default NfxHost open(Path state) throws IOException {
        var clock = Clock.systemUTC();
        return switch (this) {
            case Embedded(var model) -> EmbeddedHost.open(state, EmbeddedSettings.of(model, clock, UUID::randomUUID));
            case Linux(var settings) -> LinuxHost.open(state, settings, clock);
        };
    }
}
