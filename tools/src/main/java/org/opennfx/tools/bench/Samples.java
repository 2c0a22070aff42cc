package org.opennfx.tools.bench;

import java.time.Duration;
import java.util.Arrays;

/** Times, in nanoseconds. */
final class Samples {
    private long[] nanos = new long[64];
    private int count;

    void add(long time) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = time;
    }

    void addAll(Samples others) {
        for (var each = 0; each < others.count; each++) {
            add(others.nanos[each]);
        }
    }

    int count() {
        return count;
    }

    /** Takes away those that have been added. */
    void clear() {
        count = 0;
    }

    /** The least time such that this part of all took no longer; there has to be one. */
    Duration quantile(double part) {
        var sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return Duration.ofNanos(sorted[Math.max(0, (int) Math.ceil(part * count) - 1)]);
    }
}
