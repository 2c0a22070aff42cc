package org.opennfx.backends.embedded;

import java.time.Clock;
import java.time.Instant;
import org.opennfx.backends.host.HostSystem;

/** An operating system that has a name and an age. */
final class TwinHostSystem implements HostSystem {
    private final Instant bootedAt;
    private volatile String hostName = "localhost";

    TwinHostSystem(Clock clock) {
        bootedAt = clock.instant();
    }

    @Override
    public String hostName() {
        return hostName;
    }

    @Override
    public void hostName(String name) {
        hostName = name;
    }

    @Override
    public Instant bootedAt() {
        return bootedAt;
    }
}
