package org.opennfx.datastore.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.Caller;

/** Which datastores are locked. */
record Locks(Map<DatastoreName, Lock> held) {
    static final Locks NONE = new Locks(Map.of());

    Locks {
        held = Map.copyOf(held);
    }

    Optional<Lock> on(DatastoreName datastore) {
        return Optional.ofNullable(held.get(datastore));
    }

    /**
     * The locks once the caller holds one more.
     *
     * @throws RpcException lock-denied, if anyone holds it already, the caller included
     */
    Locks with(DatastoreName datastore, Caller caller, Instant now) {
        on(datastore).ifPresent(lock -> {
            throw denied(lock.toString(), lock.holder().sessionId()).asException();
        });
        var more = new HashMap<>(held);
        more.put(datastore, new Lock(datastore, caller, now));
        return new Locks(more);
    }

    /** The error of RFC 6241 7.5; the session is 0 where it is no session that is in the way. */
    static RpcError denied(String why, long session) {
        return RpcError.protocol(ErrorTag.LOCK_DENIED, why).with(new ErrorInfo.SessionId(session));
    }

    /**
     * The locks once the caller has given one back.
     *
     * @throws RpcException operation-failed, if the caller does not hold it (RFC 6241 7.6)
     */
    Locks without(DatastoreName datastore, Caller caller) {
        var lock = on(datastore).orElseThrow(() -> notHeld(datastore + " is not locked"));
        if (lock.keepsOut(caller)) {
            throw notHeld(lock.toString());
        }
        return withoutSession(datastore, caller.sessionId());
    }

    private static RpcException notHeld(String why) {
        return RpcError.protocol(ErrorTag.OPERATION_FAILED, why).asException();
    }

    private Locks withoutSession(DatastoreName datastore, long session) {
        var fewer = new HashMap<>(held);
        fewer.computeIfPresent(datastore, (_, lock) -> lock.holder().sessionId() == session ? null : lock);
        return new Locks(fewer);
    }

    Locks withoutSession(long session) {
        var left = this;
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
}
