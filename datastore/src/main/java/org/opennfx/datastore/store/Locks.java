package org.opennfx.datastore.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.tree.Diff;

/**
 * Which datastores, and which parts of running, are locked.
 *
 * @param lastId of the partial locks that there have been
 */
record Locks(Map<DatastoreName, Lock> held, List<PartialLock> partial, long lastId) {
    /** One has all that its expressions select; more are for clients that forget to give them back. */
    private static final int MOST_PARTIAL = 100;

    static final Locks NONE = new Locks(Map.of(), List.of(), 0);

    Locks {
        held = Map.copyOf(held);
        partial = List.copyOf(partial);
    }

    Optional<Lock> on(DatastoreName datastore) {
        return Optional.ofNullable(held.get(datastore));
    }

    /**
     * The locks once the caller holds one more.
     *
     * @throws RpcException lock-denied, if anyone holds it already, or a part of it, the caller included
     */
    Locks with(DatastoreName datastore, Caller caller, Instant now) {
        on(datastore).ifPresent(lock -> {
            throw denied(lock.holder(), lock);
        });
        if (datastore == DatastoreName.RUNNING) {
            partial.stream().findFirst().ifPresent(lock -> {
                throw denied(lock.holder(), lock);
            });
        }
        var more = new HashMap<>(held);
        more.put(datastore, new Lock(datastore, caller, now));
        return new Locks(more, partial, lastId);
    }

    /** All is locked, and by no session. */
    static Locks ofServer(List<DatastoreName> datastores, Instant now) {
        var all = new HashMap<DatastoreName, Lock>();
        datastores.forEach(datastore -> all.put(datastore, new Lock(datastore, Caller.server(), now)));
        return new Locks(all, List.of(), 0);
    }

    /** The error of RFC 6241 7.5; the session is 0 where it is no session that is in the way. */
    static RpcError denied(String why, long session) {
        return RpcError.protocol(ErrorTag.LOCK_DENIED, why).with(new ErrorInfo.SessionId(session));
    }

    private static RpcException denied(Caller holder, Object lock) {
        return denied(lock.toString(), holder.sessionId()).asException();
    }

    /**
     * The locks once the caller holds these parts of running; the new one is the last.
     *
     * @throws RpcException lock-denied, if another session holds running or any of the parts; resource-denied, if the caller
     *     holds too many already
     */
    Locks with(Caller caller, List<String> selects, List<InstancePath> nodes, Instant now) {
        on(DatastoreName.RUNNING).filter(lock -> lock.keepsOut(caller)).ifPresent(lock -> {
            throw denied(lock.holder(), lock);
        });
        partial.stream().filter(lock -> lock.keepsOut(caller) && lock.overlaps(nodes)).findFirst().ifPresent(lock -> {
            throw denied(lock.holder(), lock);
        });
        if (partial.stream().filter(lock -> !lock.keepsOut(caller)).count() >= MOST_PARTIAL) {
            throw RpcError.protocol(ErrorTag.RESOURCE_DENIED, "a session can have " + MOST_PARTIAL + " partial locks at a time")
                    .asException();
        }
        var more = new ArrayList<>(partial);
        more.add(new PartialLock(lastId + 1, caller, now, selects, nodes));
        return new Locks(held, more, lastId + 1);
    }

    /**
     * The locks once the caller has given one back.
     *
     * @throws RpcException operation-failed, if the caller does not hold it (RFC 6241 7.6)
     */
    Locks without(DatastoreName datastore, Caller caller) {
        var lock = on(datastore).orElseThrow(() -> notHeld(datastore + " is not locked").asException());
        if (lock.keepsOut(caller)) {
            throw notHeld(lock.toString()).asException();
        }
        return withoutSession(datastore, caller.sessionId());
    }

    /**
     * The locks once the caller has given a partial one back.
     *
     * @throws RpcException invalid-value, if the caller holds none with that id (RFC 5717 2.4.2)
     */
    Locks without(long id, Caller caller) {
        var fewer = partial.stream().filter(lock -> lock.id() != id || lock.keepsOut(caller)).toList();
        if (fewer.size() == partial.size()) {
            throw RpcError.protocol(ErrorTag.INVALID_VALUE, "the session holds no partial lock " + id)
                    .with(new ErrorInfo.BadElement("lock-id"))
                    .asException();
        }
        return new Locks(held, fewer, lastId);
    }

    /** The error of who gives back what he does not hold (RFC 6241 7.6). */
    static RpcError notHeld(String why) {
        return RpcError.protocol(ErrorTag.OPERATION_FAILED, why);
    }

    private Locks withoutSession(DatastoreName datastore, long session) {
        var fewer = new HashMap<>(held);
        fewer.computeIfPresent(datastore, (_, lock) -> lock.holder().sessionId() == session ? null : lock);
        return new Locks(fewer, partial, lastId);
    }

    Locks withoutSession(long session) {
        var left = new Locks(
                held,
                partial.stream().filter(lock -> lock.holder().sessionId() != session).toList(),
                lastId);
        for (var datastore : DatastoreName.values()) {
            left = left.withoutSession(datastore, session);
        }
        return left;
    }

    boolean heldBy(DatastoreName datastore, long session) {
        return on(datastore).filter(lock -> lock.holder().sessionId() == session).isPresent();
    }

    /**
     * Lets through whom no lock of another session keeps out.
     *
     * @throws RpcException in-use, naming the holder
     */
    void admit(Caller caller, DatastoreName... datastores) {
        for (var datastore : datastores) {
            on(datastore).filter(lock -> lock.keepsOut(caller)).ifPresent(lock -> {
                throw RpcError.protocol(ErrorTag.IN_USE, lock.toString()).asException();
            });
        }
    }

    /**
     * Lets a change of running through that touches no part which another session has locked.
     *
     * @throws RpcException in-use with the app-tag {@code locked} for each lock that it touches (RFC 5717 2.5)
     */
    void admit(Caller caller, Optional<Diff.Inside> change) {
        var errors = partial.stream()
                .filter(lock -> lock.keepsOut(caller))
                .flatMap(lock -> change.flatMap(lock::touchedBy).stream()
                        .map(node -> RpcError.protocol(ErrorTag.IN_USE, lock.toString())
                                .appTag("locked")
                                .at(node)))
                .toList();
        RpcException.throwIfAny(errors);
    }
}
