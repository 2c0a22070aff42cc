package org.opennfx.server;

import java.util.OptionalLong;
import org.opennfx.datastore.host.Caller;
import org.opennfx.server.operations.Session;
import org.opennfx.server.operations.SessionEnd;
import org.opennfx.server.operations.SessionEnd.Reason;
import org.opennfx.server.operations.SessionListener;
import org.opennfx.server.operations.SessionRegistry;

/** Starts the server anew when a client has asked for that, has got its reply, and its session is over. */
final class Restart implements SessionListener {
    private final SessionRegistry sessions;
    private final Runnable startAnew;
    private volatile OptionalLong decidedBy = OptionalLong.empty();

    /** @param startAnew must not block; told once */
    Restart(SessionRegistry sessions, Runnable startAnew) {
        this.sessions = sessions;
        this.startAnew = startAnew;
    }

    /** The session of the caller ends behind the reply to what it asks now. */
    void decide(Caller caller) {
        decidedBy = OptionalLong.of(caller.sessionId());
        sessions.find(caller.sessionId()).ifPresent(session ->
                session.endAfterReply(new SessionEnd(Reason.OTHER, "the server starts anew")));
    }

    @Override
    public void opened(Session session) {
        // only the end of one matters
    }

    @Override
    public void ended(Session session, SessionEnd end) {
        if (decidedBy.equals(OptionalLong.of(session.id()))) {
            startAnew.run();
        }
    }
}
