package org.opennfx.server.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.time.Duration;
import org.opennfx.datastore.store.CommitMeter;

/** How commits went, and how long their parts took. */
final class CommitMetrics implements CommitMeter {
    /** Up to the minutes that a guest can take to start. */
    private static final double[] BOUNDS = {0.001, 0.005, 0.025, 0.1, 0.5, 2.5, 10, 60, 300};

    private final Counter commits;
    private final Histogram phases;
    private final Histogram work;

    CommitMetrics(PrometheusRegistry registry) {
        commits = Counter.builder()
                .name("nfx_commits_total")
                .help("Attempts to make a configuration the running one, by what became of them.")
                .labelNames("outcome")
                .register(registry);
        phases = seconds("nfx_commit_phase_seconds", "Time that the phases of commits took.", "phase").register(registry);
        work = seconds("nfx_subsystem_seconds", "Time that parts of the machine took for their share of commits.", "subsystem", "work")
                .register(registry);
        for (var outcome : Outcome.values()) {
            commits.initLabelValues(outcome.word());
        }
    }

    private static Histogram.Builder seconds(String name, String help, String... labels) {
        return Histogram.builder().name(name).help(help).unit(Unit.SECONDS).classicOnly().classicUpperBounds(BOUNDS).labelNames(labels);
    }

    @Override
    public void phase(String phase, Duration took) {
        phases.labelValues(phase).observe(seconds(took));
    }

    @Override
    public void ended(Outcome outcome) {
        commits.labelValues(outcome.word()).inc();
    }

    /** @param what a subsystem did: {@code check}, {@code plan}, {@code apply} or {@code undo} */
    void worked(String subsystem, String what, Duration took) {
        work.labelValues(subsystem, what).observe(seconds(took));
    }

    private static double seconds(Duration time) {
        return Unit.nanosToSeconds(time.toNanos());
    }
}
