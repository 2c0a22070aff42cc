package org.opennfx.backends.host;

import java.time.Duration;

/**
 * A CPU of the host.
 *
 * @param number from 0
 * @param busy since the machine was started
 * @param idle since the machine was started
 */
public record CpuLoad(int number, CpuTime busy, Duration idle) {
    /** The share of time that it was busy, in tenths of a percent. */
    public long permille() {
        var all = busy.total().plus(idle).toMillis();
        return all == 0 ? 0 : busy.total().toMillis() * 1000 / all;
    }
}
