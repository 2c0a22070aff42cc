package org.opennfx.server.metrics;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.function.ToLongFunction;
import org.opennfx.server.operations.SessionRegistry;
import org.opennfx.server.operations.SessionTotals;
import org.opennfx.server.transport.SecureTransport;

/** The sessions of NETCONF and what goes through them (RFC 6022 2.1.5). */
final class SessionMetrics {
    private SessionMetrics() {}

    static void register(SessionRegistry sessions, PrometheusRegistry registry) {
        GaugeWithCallback.builder()
                .name("nfx_sessions")
                .help("Sessions that are open, by transport.")
                .labelNames("transport")
                .callback(to -> {
                    for (var transport : SecureTransport.values()) {
                        var open = sessions.all().stream().filter(each -> each.peer().transport() == transport).count();
                        to.call((double) open, transport.toString());
                    }
                })
                .register(registry);
        count(registry, "nfx_sessions_opened_total", "Sessions that were opened.", sessions, SessionTotals::inSessions);
        count(registry, "nfx_sessions_dropped_total", "Sessions that did not end by close-session.", sessions, SessionTotals::droppedSessions);
        count(registry, "nfx_netconf_rpcs_total", "Requests that came over NETCONF.", sessions, totals -> totals.messages().inRpcs());
        count(
                registry,
                "nfx_netconf_rpc_errors_total",
                "Replies over NETCONF with errors.",
                sessions,
                totals -> totals.messages().outRpcErrors());
        count(
                registry,
                "nfx_notifications_total",
                "Notifications that were sent over NETCONF.",
                sessions,
                totals -> totals.messages().outNotifications());
    }

    private static void count(
            PrometheusRegistry registry, String name, String help, SessionRegistry sessions, ToLongFunction<SessionTotals> value) {
        CounterWithCallback.builder()
                .name(name)
                .help(help)
                .callback(to -> to.call((double) value.applyAsLong(sessions.totals())))
                .register(registry);
    }
}
