package org.opennfx.datastore.store;

import java.time.Instant;
import java.util.Optional;
import org.opennfx.datastore.host.Caller;

/**
 * A candidate that one session alone sees (draft-ietf-netconf-privcand). It ends with its session.
 *
 * @param draft empty until the session first uses it, and again after each commit of it
 * @param lock that of its session, which keeps out nobody else
 */
record PrivateCandidate(Optional<Draft> draft, Optional<Lock> lock) {
    static final PrivateCandidate UNUSED = new PrivateCandidate(Optional.empty(), Optional.empty());

    PrivateCandidate with(Optional<Draft> next) {
        return new PrivateCandidate(next, lock);
    }

    /** @throws org.opennfx.datastore.error.RpcException lock-denied, if its session has locked it already */
    PrivateCandidate locked(Caller caller, Instant now) {
        lock.ifPresent(held -> {
            throw Locks.denied(held.toString(), caller.sessionId()).asException();
        });
        return new PrivateCandidate(draft, Optional.of(new Lock(DatastoreName.CANDIDATE, caller, now)));
    }

    /** @throws org.opennfx.datastore.error.RpcException operation-failed, if it is not locked */
    PrivateCandidate unlocked() {
        if (lock.isEmpty()) {
            throw Locks.notHeld("candidate is not locked").asException();
        }
        return new PrivateCandidate(draft, Optional.empty());
    }
}
