package org.opennfx.backends.embedded;

import java.time.Duration;
import java.time.Instant;
import org.opennfx.backends.host.CpuLoad;
import org.opennfx.backends.host.CpuTime;
import org.opennfx.backends.host.Domain;
import org.opennfx.backends.host.LoadAverages;

/** CPUs that are busy for a steady share of the time, three quarters of it in user mode. */
final class SimulatedLoad {
    private static final int LOWEST_PERCENT = 2;
    private static final int PERCENTS = 30;

    private SimulatedLoad() {}

    static CpuTime ofGuest(Domain domain, Instant since, Instant now) {
        return busy(elapsed(since, now).multipliedBy(domain.cpus().count()), percent(domain.name()));
    }

    static CpuLoad ofCpu(int number, Instant since, Instant now) {
        var all = elapsed(since, now);
        var busy = busy(all, percent("cpu" + number));
        return new CpuLoad(number, busy, all.minus(busy.total()));
    }

    /** What the kernel of Linux makes of a load that is the same since a start: each average nears it in its own time. */
    static LoadAverages averages(double load, Instant since, Instant now) {
        var minutes = elapsed(since, now).toMillis() / 60_000.0;
        return new LoadAverages(average(load, minutes), average(load, minutes / 5), average(load, minutes / 15));
    }

    private static double average(double load, double periods) {
        return load * (1 - Math.exp(-periods));
    }

    private static CpuTime busy(Duration all, int percent) {
        var busy = all.multipliedBy(percent).dividedBy(100);
        var system = busy.dividedBy(4);
        return new CpuTime(busy.minus(system), system);
    }

    private static Duration elapsed(Instant since, Instant now) {
        var elapsed = Duration.between(since, now);
        return elapsed.isNegative() ? Duration.ZERO : elapsed;
    }

    private static int percent(String name) {
        return LOWEST_PERCENT + Math.floorMod(name.hashCode(), PERCENTS);
    }
}
