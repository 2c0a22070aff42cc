package org.opennfx.backends.probe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import org.opennfx.backends.host.EchoAnswer;
import org.opennfx.datastore.tree.TreeBuilder;

/** How questions have fared so far. Times are in microseconds. */
final class RoundTrips {
    private static final int NANOS_PER_MICRO = 1000;

    private final List<Long> times = new ArrayList<>();
    private int sent;

    int sent() {
        return sent;
    }

    void add(EchoAnswer came) {
        sent++;
        if (came instanceof EchoAnswer.Reply reply) {
            times.add(micros(reply.time()));
        }
    }

    static long micros(Duration time) {
        return time.toNanos() / NANOS_PER_MICRO;
    }

    /** @param page of the results */
    void write(TreeBuilder page) {
        page.container("probe-results-summary", this::summarize).empty(times.isEmpty() ? "ping-failure" : "ping-success");
    }

    private void summarize(TreeBuilder summary) {
        summary.leaf("probes-sent", sent)
                .leaf("responses-received", times.size())
                .leaf("packet-loss", (sent - times.size()) * 100 / sent);
        if (!times.isEmpty()) {
            var statistics = times.stream().mapToLong(Long::longValue).summaryStatistics();
            summary.leaf("rtt-minimum", statistics.getMin())
                    .leaf("rtt-maximum", statistics.getMax())
                    .leaf("rtt-average", Math.round(statistics.getAverage()))
                    .leaf("rtt-stddev", deviation(statistics));
        }
    }

    private long deviation(LongSummaryStatistics statistics) {
        var squares = times.stream().mapToDouble(time -> Math.pow(time - statistics.getAverage(), 2)).average();
        return Math.round(Math.sqrt(squares.orElse(0)));
    }
}
