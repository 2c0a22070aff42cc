package org.opennfx.server.ssh;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes connections at once while too many others have not said who they are. */
final class UnauthenticatedLimit implements SessionListener {
    private static final Logger LOG = LoggerFactory.getLogger(UnauthenticatedLimit.class);

    private final int most;
    private final Set<Session> unauthenticated = ConcurrentHashMap.newKeySet();

    UnauthenticatedLimit(int most) {
        this.most = most;
    }

    @Override
    public void sessionCreated(Session session) {
        unauthenticated.add(session);
        if (unauthenticated.size() > most) {
            LOG.warn("closed the connection from {}: {} others have not authenticated", session.getRemoteAddress(), most);
            session.close(true);
        }
    }

    @Override
    public void sessionEvent(Session session, Event event) {
        if (event == Event.Authenticated) {
            unauthenticated.remove(session);
        }
    }

    @Override
    public void sessionClosed(Session session) {
        unauthenticated.remove(session);
    }
}
