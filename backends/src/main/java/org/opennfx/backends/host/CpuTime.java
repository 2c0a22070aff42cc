package org.opennfx.backends.host;

import java.time.Duration;

/** How long CPUs were kept busy. */
public record CpuTime(Duration user, Duration system) {
    public Duration total() {
        return user.plus(system);
    }
}
