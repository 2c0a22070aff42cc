package org.opennfx.server;

import java.util.Optional;
import java.util.function.Consumer;
import org.opennfx.datastore.host.Caller;
import org.opennfx.server.operations.Session;
import org.opennfx.server.operations.SessionEnd;
import org.opennfx.server.operations.SessionEnd.Reason;
import org.opennfx.server.operations.SessionListener;
import org.opennfx.server.operations.SessionRegistry;

/** Ends the server when a client has asked for that, has got its reply, and its session is over. */
final class RequestedEnd implements SessionListener {
    private record Decision(long session, Ending ending) {}

    private final SessionRegistry sessions;
    private final Consumer<Ending> owner;
    private volatile Optional<Decision> decision = Optional.empty();

    /** @param owner ends the server; must not block; told once */
    RequestedEnd(SessionRegistry sessions, Consumer<Ending> owner) {
        this.sessions = sessions;
        this.owner = owner;
    }

    /** The session of the caller ends behind the reply to what it asks now. */
    void decide(Caller caller, Ending ending) {
        decision = Optional.of(new Decision(caller.sessionId(), ending));
        sessions.find(caller.sessionId())
                .ifPresent(session -> session.endAfterReply(new SessionEnd(Reason.OTHER, ending.words())));
    }

    @Override
    public void opened(Session session) {
        // only the end of one matters
    }

    @Override
    public void ended(Session session, SessionEnd end) {
        decision.filter(decided -> decided.session() == session.id())
                .ifPresent(decided -> owner.accept(decided.ending()));
    }
}
