package org.opennfx.server.ssh;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.opennfx.server.access.ConnectionPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks clients that have logged in whether they are still there, and ends connections that no longer answer. Any answer
 * will do, a refusal included (RFC 4254 4). A policy holds for connections that log in after it.
 */
final class KeepAlive implements SessionListener {
    private static final Logger LOG = LoggerFactory.getLogger(KeepAlive.class);
    /** OpenSSH's, which every client knows or refuses. */
    private static final String REQUEST = "keepalive@openssh.com";

    private final SshSettings settings;
    private final Supplier<ConnectionPolicy> policy;

    KeepAlive(SshSettings settings, Supplier<ConnectionPolicy> policy) {
        this.settings = settings;
        this.policy = policy;
    }

    @Override
    public void sessionEvent(Session session, Event event) {
        if (event == Event.Authenticated) {
            var now = policy.get();
            var interval = now.probeInterval().orElse(settings.probeInterval());
            if (!interval.isZero()) {
                start(session, interval, now.unansweredProbes().orElse(settings.unansweredProbes()));
            }
        }
    }

    private static void start(Session session, Duration interval, int most) {
        var unanswered = new AtomicInteger();
        var probes = session.getFactoryManager().getScheduledExecutorService().scheduleWithFixedDelay(
                () -> probe(session, unanswered, most), interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
        session.addCloseFutureListener(_ -> probes.cancel(false));
    }

    private static void probe(Session session, AtomicInteger unanswered, int most) {
        if (unanswered.getAndIncrement() >= most) {
            LOG.info("ended the connection of {} from {}: {} probes were not answered",
                    session.getUsername(), session.getRemoteAddress(), most);
            session.close(true);
            return;
        }
        try {
            var request = session.createBuffer(SshConstants.SSH_MSG_GLOBAL_REQUEST);
            request.putString(REQUEST);
            request.putBoolean(true);
            session.request(request, REQUEST, (_, _) -> unanswered.set(0));
        } catch (IOException e) {
            LOG.debug("cannot probe {}", session, e);
        }
    }
}
