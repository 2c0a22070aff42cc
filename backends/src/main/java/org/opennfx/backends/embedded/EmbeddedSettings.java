package org.opennfx.backends.embedded;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.opennfx.backends.host.MachineModel;

/**
 * What an embedded host is made of.
 *
 * @param number tells it from other machines of the process: its serial number and addresses follow from it, 1 to 9999
 * @param bootDelay from power to the first answer of a guest
 * @param uuids makes a UUID that nobody has
 */
public record EmbeddedSettings(
        MachineModel model, int number, Clock clock, Duration bootDelay, Supplier<UUID> uuids) {
    /** A host whose guests answer after 5 seconds. */
    public static EmbeddedSettings of(MachineModel model, Clock clock, Supplier<UUID> uuids) {
        return new EmbeddedSettings(model, 1, clock, Duration.ofSeconds(5), uuids);
    }

    public EmbeddedSettings numbered(int other) {
        return new EmbeddedSettings(model, other, clock, bootDelay, uuids);
    }

    public EmbeddedSettings withBootDelay(Duration other) {
        return new EmbeddedSettings(model, number, clock, other, uuids);
    }
}
