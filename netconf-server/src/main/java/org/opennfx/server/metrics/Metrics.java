package org.opennfx.server.metrics;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import org.opennfx.datastore.host.Subsystem;
import org.opennfx.datastore.notification.EventStreams;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.store.DatastoreOptions;
import org.opennfx.server.http.HttpMeter;
import org.opennfx.server.http.HttpService;
import org.opennfx.server.notifications.Backlog;
import org.opennfx.server.operations.OperationalDatastore;
import org.opennfx.server.operations.SessionRegistry;

/**
 * The metrics of one server. Nobody else knows Prometheus: the parts of the server are watched from around, or tell listeners of
 * their own. No label has values that clients choose, so that there are never many.
 */
public final class Metrics {
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final CommitMetrics commits = new CommitMetrics(registry);
    private final RequestMetrics requests = new RequestMetrics(registry);

    /** The same datastore, watched. */
    public DatastoreOptions watched(DatastoreOptions options) {
        return options.meter(commits).subsystems(options.subsystems().stream().map(this::watched).toList());
    }

    private Subsystem watched(Subsystem subsystem) {
        return new WatchedSubsystem(subsystem, commits);
    }

    /** Counts from now on what goes on between clients and the server. */
    public void watch(SessionRegistry sessions) {
        SessionMetrics.register(sessions, registry);
    }

    /** Shows from now on what the machine is like; it is asked whenever the metrics are. */
    public void watch(OperationalDatastore operational) {
        new MachineMetrics(operational).register(registry);
    }

    /** Shows from now on what waits for its turn. */
    public void watch(Datastore datastore, EventStreams events, Backlog subscribers) {
        QueueMetrics.register(datastore, events, subscribers, registry);
    }

    /** Counts the requests over HTTP. */
    public HttpMeter requests() {
        return requests;
    }

    /**
     * Shows them.
     *
     * @param forEverybody whether nobody has to log in for them
     */
    public HttpService service(boolean forEverybody) {
        return new MetricsService(registry, forEverybody);
    }
}
