package org.opennfx.server.ssh;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.opennfx.server.access.ConnectionPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets in as many connections at a time and in a minute as the policy allows, and tells the others why not. A connection
 * that was turned away counts for neither. A change of the policy leaves those alone that are open.
 */
final class ConnectionLimits implements SessionListener {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionLimits.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Supplier<ConnectionPolicy> policy;
    private final InstantSource clock;
    private final Set<Session> open = new HashSet<>();
    private final Deque<Instant> letIn = new ArrayDeque<>();

    ConnectionLimits(Supplier<ConnectionPolicy> policy, InstantSource clock) {
        this.policy = policy;
        this.clock = clock;
    }

    /** Not before: who has not sent a version cannot read a reason. */
    @Override
    public void sessionPeerIdentificationReceived(Session session, String version, List<String> extraLines) {
        admit(session, policy.get()).ifPresent(why -> refuse(session, why));
    }

    private synchronized Optional<String> admit(Session session, ConnectionPolicy now) {
        forgetOld();
        if (reached(now.connections(), open.size())) {
            return Optional.of("connection-limit of " + open.size() + " connections is reached");
        }
        if (reached(now.connectionsPerMinute(), letIn.size())) {
            return Optional.of("rate-limit of " + letIn.size() + " connections in a minute is reached");
        }
        open.add(session);
        letIn.add(clock.instant());
        return Optional.empty();
    }

    private void forgetOld() {
        var horizon = clock.instant().minus(MINUTE);
        while (!letIn.isEmpty() && !letIn.getFirst().isAfter(horizon)) {
            letIn.removeFirst();
        }
    }

    private static boolean reached(OptionalInt limit, int count) {
        return limit.isPresent() && count >= limit.getAsInt();
    }

    private static void refuse(Session session, String why) {
        LOG.warn("refused the connection from {}: {}", session.getRemoteAddress(), why);
        try {
            session.disconnect(SshConstants.SSH2_DISCONNECT_TOO_MANY_CONNECTIONS, why);
        } catch (IOException e) {
            LOG.debug("cannot tell {} why", session, e);
            session.close(true);
        }
    }

    @Override
    public synchronized void sessionClosed(Session session) {
        open.remove(session);
    }
}
