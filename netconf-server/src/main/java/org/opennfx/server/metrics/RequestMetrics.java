package org.opennfx.server.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.time.Duration;
import java.util.Set;
import org.opennfx.server.http.HttpMeter;

/** The requests over HTTP. */
final class RequestMetrics implements HttpMeter {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    private final Counter requests;
    private final Histogram times;

    RequestMetrics(PrometheusRegistry registry) {
        requests = Counter.builder()
                .name("nfx_http_requests_total")
                .help("Requests that were answered.")
                .labelNames("method", "status")
                .register(registry);
        times = Histogram.builder()
                .name("nfx_http_request_seconds")
                .help("Time until an answer was ready to be written.")
                .unit(Unit.SECONDS)
                .classicOnly()
                .labelNames("method")
                .register(registry);
    }

    @Override
    public void answered(String method, int status, Duration took) {
        // a client can make methods up
        var known = METHODS.contains(method) ? method : "other";
        requests.labelValues(known, Integer.toString(status)).inc();
        times.labelValues(known).observe(Unit.nanosToSeconds(took.toNanos()));
    }
}
