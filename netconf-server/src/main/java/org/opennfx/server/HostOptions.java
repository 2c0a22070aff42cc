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
    /**
     * A machine in memory.
     *
     * @param number tells it from others of the process, 1 to 9999
     */
    record Embedded(MachineModel model, int number) implements HostOptions {
        public Embedded(MachineModel model) {
            this(model, 1);
        }
    }

    /** The Linux machine that the server runs on. */
    record Linux(MachineSettings settings) implements HostOptions {}

    /** The same with another number, where there can be several. */
    default HostOptions numbered(int number) {
        return switch (this) {
            case Embedded(var model, var _) -> new Embedded(model, number);
            case Linux machine -> machine;
        };
    }

    /**
     * Takes the machine in its hands.
     *
     * @param state the directory for what has to last
     * @throws IOException the machine does not answer, or the directory cannot be used
     */
    default NfxHost open(Path state) throws IOException {
        var clock = Clock.systemUTC();
        return switch (this) {
            case Embedded(var model, var number) ->
                EmbeddedHost.open(state, EmbeddedSettings.of(model, clock, UUID::randomUUID).numbered(number));
            case Linux(var settings) -> LinuxHost.open(state, settings, clock);
        };
    }
}
