package org.opennfx.server.metrics;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.function.LongSupplier;
import org.opennfx.datastore.notification.EventStreams;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.server.notifications.Backlog;

/** What waits for its turn: writers, events for the log, and events for those who subscribed to them. */
final class QueueMetrics {
    private final PrometheusRegistry registry;

    private QueueMetrics(PrometheusRegistry registry) {
        this.registry = registry;
    }

    static void register(Datastore datastore, EventStreams events, Backlog subscribers, PrometheusRegistry registry) {
        var metrics = new QueueMetrics(registry);
        metrics.gauge("nfx_writers_waiting", "Edits and commits that wait for the one that is under way.", datastore::writersWaiting);
        metrics.gauge("nfx_events_waiting", "Events that are not in the log yet.", events::waiting);
        metrics.counter("nfx_events_lost_total", "Events that found no room to wait for the log.", events::lost);
        metrics.gauge("nfx_event_subscriptions", "Subscriptions to event streams, over all protocols.", subscribers::subscriptions);
        metrics.gauge("nfx_event_subscriptions_waiting", "Events that wait for subscribers, of all.", subscribers::waiting);
        metrics.gauge("nfx_event_subscriptions_waiting_most", "Events that wait for the subscriber with most.", subscribers::longest);
        metrics.counter(
                "nfx_event_subscriptions_dropped_total",
                "Subscriptions that ended since their subscribers were too slow.",
                subscribers::subscriptionsDropped);
    }

    private void gauge(String name, String help, LongSupplier value) {
        GaugeWithCallback.builder().name(name).help(help).callback(to -> to.call((double) value.getAsLong())).register(registry);
    }

    private void counter(String name, String help, LongSupplier value) {
        CounterWithCallback.builder().name(name).help(help).callback(to -> to.call((double) value.getAsLong())).register(registry);
    }
}
