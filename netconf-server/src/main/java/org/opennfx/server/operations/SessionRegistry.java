package org.opennfx.server.operations;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.server.transport.Peer;

/** The sessions that are open. */
public final class SessionRegistry {
    private final int most;
    private final InstantSource clock;
    private final AtomicLong lastId = new AtomicLong();
    private final Map<Long, Session> sessions = new ConcurrentHashMap<>();

    /** @param most how many sessions may be open at a time, of all protocols together */
    public SessionRegistry(int most, InstantSource clock) {
        this.most = most;
        this.clock = clock;
    }

    /** Those that are open now, the oldest first. */
    public List<Session> all() {
        return sessions.values().stream().sorted(Comparator.comparingLong(Session::id)).toList();
    }

    /** @throws org.opennfx.datastore.error.RpcException resource-denied where there are too many */
    Session open(Peer peer, String protocol, Runnable cutOff) {
        var session = new Session(lastId.incrementAndGet(), peer, protocol, clock.instant(), cutOff);
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
