package org.opennfx.server.ssh;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.opennfx.server.transport.WaitingRoom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes a connection that has not said who it is for each new one too many. */
final class UnauthenticatedLimit implements SessionListener {
    private static final Logger LOG = LoggerFactory.getLogger(UnauthenticatedLimit.class);

    private final WaitingRoom<Session> unauthenticated;

    UnauthenticatedLimit(int most) {
        this.unauthenticated = new WaitingRoom<>(most);
    }

    @Override
    public void sessionCreated(Session session) {
        unauthenticated.enter(session, address(session)).ifPresent(this::close);
    }

    private static InetAddress address(Session session) {
        return ((InetSocketAddress) session.getRemoteAddress()).getAddress();
    }

    private void close(Session session) {
        LOG.warn(
                "closed the connection from {}: with it {} had not authenticated",
                session.getRemoteAddress(),
                unauthenticated.most());
        session.close(true);
    }

    @Override
    public void sessionEvent(Session session, Event event) {
        if (event == Event.Authenticated) {
            unauthenticated.leave(session);
        }
    }

    @Override
    public void sessionClosed(Session session) {
        unauthenticated.leave(session);
    }
}
