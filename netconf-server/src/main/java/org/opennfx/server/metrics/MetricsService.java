package org.opennfx.server.metrics;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.opennfx.server.http.HttpAnswer;
import org.opennfx.server.http.HttpRequest;
import org.opennfx.server.http.HttpService;

/** Shows the metrics in the text format of Prometheus, or as OpenMetrics where that is asked for. */
final class MetricsService implements HttpService {
    private static final String PATH = "/metrics";

    private final PrometheusRegistry registry;
    private final ReentrantLock first = new ReentrantLock();
    private @Nullable ExpositionFormats formats;

    MetricsService(PrometheusRegistry registry) {
        this.registry = registry;
    }

    @Override
    public boolean serves(String path) {
        return path.equals(PATH);
    }

    @Override
    public HttpAnswer answer(HttpRequest request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return HttpAnswer.of(405).header("Allow", "GET, HEAD");
        }
        var writer = formats().findWriter(request.header("Accept").orElse(""));
        var now = registry.scrape();
        return HttpAnswer.of(200).body(writer.getContentType(), out -> writer.write(out, now, EscapingScheme.UNDERSCORE_ESCAPING));
    }

    /** With the first request the JVM is asked too; what can be asked of it takes as long to find as a tenth of a start. */
    private ExpositionFormats formats() {
        first.lock();
        try {
            if (formats == null) {
                JvmMetrics.builder().register(registry);
                formats = ExpositionFormats.init();
            }
            return formats;
        } finally {
            first.unlock();
        }
    }
}
