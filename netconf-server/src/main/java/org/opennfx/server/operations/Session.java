package org.opennfx.server.operations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.xpath.Meter;
import org.opennfx.server.transport.Peer;

/** A client's session, of whatever protocol. Compared by identity. */
public final class Session {
    private final long id;
    private final Peer peer;
    private final String protocol;
    private final InstantSource clock;
    private final Instant since;
    private final Runnable cutOff;
    private final FilterWork filterWork;
    private final SessionCounters counters = new SessionCounters();
    private final AtomicReference<Optional<SessionEnd>> ended = new AtomicReference<>(Optional.empty());
    private volatile boolean clientGone;
    private volatile Instant active;
    private final RequestTurn turn = new RequestTurn();
    private volatile Future<?> elsewhere = CompletableFuture.completedFuture("nothing");

    Session(long id, Peer peer, String protocol, InstantSource clock, Runnable cutOff, long filterNodes) {
        this.id = id;
        this.peer = peer;
        this.protocol = protocol;
        this.clock = clock;
        this.since = clock.instant();
        this.active = since;
        this.cutOff = cutOff;
        this.filterWork = new FilterWork(this, filterNodes);
    }

    /** Unique among all sessions since the start; from 1. */
    public long id() {
        return id;
    }

    public Peer peer() {
        return peer;
    }

    public String user() {
        return peer.user();
    }

    /** The front end that it came by, such as {@code netconf}. */
    public String protocol() {
        return protocol;
    }

    /** How lists of sessions name it: {@code pts/4} where somebody types lines, and else by its number. */
    public String terminal() {
        return (protocol.equals("cli") ? "pts/" : "") + id;
    }

    /** When it was opened. */
    public Instant since() {
        return since;
    }

    /** How long nothing was asked of the server, and no answer ended. */
    public Duration idle() {
        return Duration.between(active, clock.instant());
    }

    public Caller caller() {
        return new Caller(id, peer.user(), protocol + " " + peer.address());
    }

    /** Why the server ended it; empty while it did not. */
    public Optional<SessionEnd> ended() {
        return ended.get();
    }

    public SessionCounters counters() {
        return counters;
    }

    /** Watches its filters. */
    public Meter filterWork() {
        return filterWork;
    }

    /** Cuts it off; a second reason does not count. */
    public void end(SessionEnd why) {
        ended.compareAndSet(Optional.empty(), Optional.of(why));
        cutOff.run();
        elsewhere.cancel(true);
    }

    /** To be called when the client is found to be gone: what its request reads for it is broken off. */
    public void clientGone() {
        clientGone = true;
        elsewhere.cancel(true);
    }

    /** Whether nobody waits for answers any more. */
    boolean isAbandoned() {
        return clientGone || ended().isPresent();
    }

    /** It has a request that is to be answered; to be followed by {@link #answered} in any case. */
    public void asked() {
        active = clock.instant();
        turn.begin();
    }

    public void answered() {
        active = clock.instant();
        turn.end();
    }

    /** As {@link #end}, but not before the request is answered that it has now. */
    public void endAfterReply(SessionEnd why) {
        turn.afterwards(() -> end(why));
    }

    /** Says what its request depends on now: that is cancelled when the session is abandoned, or at once where it is. */
    void waitsFor(Future<?> work) {
        elsewhere = work;
        if (isAbandoned()) {
            work.cancel(true);
        }
    }

    /** Who it is, for logs and messages: {@code session 4 of root from 192.0.2.7}. */
    @Override
    public String toString() {
        return "session " + id + " of " + peer.user() + " from " + peer.address();
    }
}
