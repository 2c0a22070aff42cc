package org.opennfx.server.metrics;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.opennfx.server.http.HttpAnswer;
import org.opennfx.server.http.HttpRequest;
import org.opennfx.server.http.HttpService;
import org.opennfx.server.http.Method;

/** Shows the metrics in the text format of Prometheus, or as OpenMetrics where that is asked for. */
final class MetricsService implements HttpService {
    private static final String PATH = "/metrics";

    private final PrometheusRegistry registry;
    private final boolean forEverybody;
    private final ReentrantLock first = new ReentrantLock();
    private @Nullable ExpositionFormats formats;

    MetricsService(PrometheusRegistry registry, boolean forEverybody) {
        this.registry = registry;
        this.forEverybody = forEverybody;
    }

    @Override
    public boolean serves(String path) {
        return path.equals(PATH);
    }

    @Override
    public boolean isPublic(String path) {
        return forEverybody;
    }

    @Override
    public Optional<Set<Method>> methods() {
        return Optional.of(Method.READING);
    }

    @Override
    public HttpAnswer answer(HttpRequest request) {
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
