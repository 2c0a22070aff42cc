package org.opennfx.server.operations;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.server.transport.Peer;

/** The sessions that are open. */
public final class SessionRegistry {
    private final SessionLimits limits;
    private final InstantSource clock;
    private final AtomicLong lastId = new AtomicLong();
    private final Map<Long, Session> sessions = new ConcurrentHashMap<>();
    private final List<SessionListener> listeners = new CopyOnWriteArrayList<>();
    private final SessionCounters past = new SessionCounters();
    private final LongAdder opened = new LongAdder();
    private final LongAdder badHellos = new LongAdder();
    private final LongAdder dropped = new LongAdder();

    public SessionRegistry(SessionLimits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** Those that are open now, the oldest first. */
    public List<Session> all() {
        return sessions.values().stream().sorted(Comparator.comparingLong(Session::id)).toList();
    }

    /** @throws org.opennfx.datastore.error.RpcException resource-denied where there are too many, of this user or of all */
    Session open(Peer peer, String protocol, Runnable cutOff) {
        var session = new Session(lastId.incrementAndGet(), peer, protocol, clock, cutOff, limits.filterNodes());
        sessions.put(session.id(), session);
        refusal(peer.user()).ifPresent(why -> {
            sessions.remove(session.id());
            throw RpcError.application(ErrorTag.RESOURCE_DENIED, why).asException();
        });
        opened.increment();
        listeners.forEach(listener -> listener.opened(session));
        return session;
    }

    /**
     * One for a single request of a protocol without sessions: it is not among those that are open. Its client cannot end it by
     * leaving, so that its filter may look at less.
     */
    Session request(Peer peer, String protocol) {
        var most = limits.filterNodesOfRequest();
        return new Session(lastId.incrementAndGet(), peer, protocol, clock, () -> {}, most);
    }

    /** One that lasts and is not among those that are open. */
    Session unlisted(Peer peer, String protocol, Runnable cutOff) {
        return new Session(lastId.incrementAndGet(), peer, protocol, clock, cutOff, limits.filterNodes());
    }

    private Optional<String> refusal(String user) {
        if (sessions.size() > limits.total()) {
            return Optional.of(limits.total() + " sessions are open, and no more are allowed");
        }
        return sessions.values().stream().filter(each -> each.user().equals(user)).count() > limits.perUser()
                ? Optional.of("user " + user + " has " + limits.perUser() + " sessions open, and no more are allowed")
                : Optional.empty();
    }

    /** The open session of that id. */
    public Optional<Session> find(long id) {
        return Optional.ofNullable(sessions.get(id));
    }

    /** Tells a listener of all sessions from now on. */
    public void listen(SessionListener listener) {
        listeners.add(listener);
    }

    /** What sessions did since the start. */
    public SessionTotals totals() {
        var messages = new SessionCounters();
        synchronized (past) {
            messages.add(past);
            sessions.values().forEach(session -> messages.add(session.counters()));
        }
        return new SessionTotals(badHellos.sum(), opened.sum(), dropped.sum(), messages);
    }

    /** A second call for a session does nothing. */
    void remove(Session session, SessionEnd end) {
        synchronized (past) {
            if (!sessions.remove(session.id(), session)) {
                return;
            }
            past.add(session.counters());
        }
        if (end.reason() == SessionEnd.Reason.BAD_HELLO) {
            badHellos.increment();
        }
        if (end.reason() != SessionEnd.Reason.CLOSED) {
            dropped.increment();
        }
        listeners.forEach(listener -> listener.ended(session, end));
    }

    void endAll(SessionEnd why) {
        sessions.values().forEach(session -> session.end(why));
    }
}
