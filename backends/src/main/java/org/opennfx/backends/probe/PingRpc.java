package org.opennfx.backends.probe;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.LongSummaryStatistics;
import org.opennfx.backends.host.Echo;
import org.opennfx.backends.host.EchoRequest;
import org.opennfx.backends.host.NetworkProbe;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.plan.Host;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code ping}. Times are in microseconds. */
public record PingRpc(Host host, NetworkProbe probe) implements RpcHandler {
    /** Between two questions where they are to follow each other fast. */
    private static final Duration RAPID = Duration.ofMillis(10);

    private static final int NANOS_PER_MICRO = 1000;

    private record Asked(String address, List<Echo> echoes) {}

    @Override
    public NodeName rpc() {
        return NfxPath.name("ping");
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        var target = call.input().leaf("host").orElseThrow();
        var request = request(call.input());
        var asked = new Targets(host, probe)
                .ask(target, "ping", address -> new Asked(address, probe.ping(address, request)));
        return TreeBuilder.container(call.output(), output -> output.container("ping-results", page -> {
            page.leaf("target-host", target).leaf("target-ip", asked.address()).leaf("packet-size", request.size());
            asked.echoes().forEach(echo -> page.entry("probe-result", row -> write(echo, row)));
            page.container("probe-results-summary", summary -> summarize(asked.echoes(), summary));
            page.empty(asked.echoes().stream().anyMatch(echo -> echo.reply().isPresent()) ? "ping-success" : "ping-failure");
        }));
    }

    private static EchoRequest request(ContainerNode input) {
        return new EchoRequest(
                number(input, "count"),
                number(input, "size"),
                input.has("rapid") ? RAPID : Duration.ofSeconds(number(input, "interval")),
                Duration.ofSeconds(number(input, "wait")),
                number(input, "ttl"),
                input.has("do-not-fragment"));
    }

    private static int number(ContainerNode input, String leaf) {
        return Integer.parseInt(input.leafOrDefault(leaf).orElseThrow());
    }

    private static void write(Echo echo, TreeBuilder row) {
        row.leaf("probe-index", echo.sequence() + 1)
                .empty(echo.reply().isPresent() ? "probe-success" : "probe-failure")
                .leaf("sequence-number", echo.sequence());
        echo.reply().ifPresent(reply -> row
                .leaf("ip-address", reply.from())
                .leaf("time-to-live", reply.hops())
                .leaf("response-size", reply.size())
                .leaf("rtt", micros(reply.time())));
    }

    private static long micros(Duration time) {
        return time.toNanos() / NANOS_PER_MICRO;
    }

    private static void summarize(List<Echo> echoes, TreeBuilder summary) {
        var times = echoes.stream().flatMap(echo -> echo.reply().stream()).mapToLong(reply -> micros(reply.time())).toArray();
        summary.leaf("probes-sent", echoes.size())
                .leaf("responses-received", times.length)
                .leaf("packet-loss", (echoes.size() - times.length) * 100 / echoes.size());
        if (times.length > 0) {
            var statistics = Arrays.stream(times).summaryStatistics();
            summary.leaf("rtt-minimum", statistics.getMin())
                    .leaf("rtt-maximum", statistics.getMax())
                    .leaf("rtt-average", Math.round(statistics.getAverage()))
                    .leaf("rtt-stddev", deviation(times, statistics));
        }
    }

    private static long deviation(long[] times, LongSummaryStatistics statistics) {
        var squares = Arrays.stream(times).mapToDouble(time -> Math.pow(time - statistics.getAverage(), 2)).average();
        return Math.round(Math.sqrt(squares.orElse(0)));
    }
}
