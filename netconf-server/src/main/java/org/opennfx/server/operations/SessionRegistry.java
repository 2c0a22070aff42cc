package org.opennfx.server.operations;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.server.transport.Peer;

/** The sessions that are open. */
final class SessionRegistry {
    private final int most;
    private final AtomicLong lastId = new AtomicLong();
    private final Map<Long, Session> sessions = new ConcurrentHashMap<>();

    SessionRegistry(int most) {
        this.most = most;
    }

    /** @throws org.opennfx.datastore.error.RpcException resource-denied where there are too many */
    Session open(Peer peer, String protocol, Runnable cutOff) {
        var session = new Session(lastId.incrementAndGet(), peer, protocol, cutOff);
        sessions.put(session.id(), session);
        if (sessions.size() > most) {
            sessions.remove(session.id());
            throw RpcError.application(ErrorTag.RESOURCE_DENIED, most + " sessions are open, and no more are allowed")
                    .asException();
        }
        return session;
    }

    Optional<Session> find(long id) {
        return Optional.ofNullable(sessions.get(id));
    }

    void remove(Session session) {
        sessions.remove(session.id());
    }

    void endAll(String why) {
        sessions.values().forEach(session -> session.end(why));
    }
}
