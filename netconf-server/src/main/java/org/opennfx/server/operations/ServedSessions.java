package org.opennfx.server.operations;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.server.transport.Transport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sessions of one protocol with the clients of one service, from their opening to their end. */
public final class ServedSessions {
    private static final Logger LOG = LoggerFactory.getLogger(ServedSessions.class);

    private final Operations operations;
    private final String protocol;
    private final Consumer<SessionEnd> ended;
    private final OpenSessions open = new OpenSessions();

    /** @param ended is told how each session ended, on its thread */
    public ServedSessions(Operations operations, String protocol, Consumer<SessionEnd> ended) {
        this.operations = operations;
        this.protocol = protocol;
        this.ended = ended;
    }

    /**
     * Opens a session and serves it; where it cannot be opened, the client is told why.
     *
     * @param conversation serves the client until the session is over, and gives the reason
     */
    public void serve(Transport transport, Function<Session, SessionEnd> conversation) {
        if (open.isLeft()) {
            transport.refuse("the endpoint is closed");
            return;
        }
        Session session;
        try {
            session = operations.open(transport.peer(), protocol, transport::close);
        } catch (RpcException e) {
            LOG.warn("refused a session to {} from {}: {}", transport.peer().user(), transport.peer().address(), e.getMessage());
            transport.refuse(e.getMessage());
            return;
        }
        converse(session, conversation);
    }

    private void converse(Session session, Function<Session, SessionEnd> conversation) {
        open.add(session);
        var end = new SessionEnd(SessionEnd.Reason.OTHER, "failed");
        try {
            LOG.info("{} opened", session);
            end = conversation.apply(session);
        } finally {
            var why = session.ended().orElse(end);
            operations.ended(session, why);
            ended.accept(why);
            LOG.info("{} ended: {}", session, why.words());
            open.remove(session);
        }
    }

    /** Serves no more clients; as {@link org.opennfx.server.transport.StreamService#leave}. */
    public void leave(Duration patience) {
        open.leave(new SessionEnd(SessionEnd.Reason.OTHER, "its endpoint is closed"), patience);
    }
}
