package org.opennfx.datastore.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.tree.ContainerNode;

/**
 * The candidate that sessions share (RFC 6241 8.3), and those that sessions have of their own
 * (draft-ietf-netconf-privcand).
 *
 * @param own by the session-id; a session that is not in it shares
 */
record Candidates(Optional<Draft> shared, Map<Long, PrivateCandidate> own) {
    static final Candidates NONE = new Candidates(Optional.empty(), Map.of());

    Candidates {
        own = Map.copyOf(own);
    }

    /** The one that the caller has alone. */
    Optional<PrivateCandidate> ownOf(Caller caller) {
        return Optional.ofNullable(own.get(caller.sessionId()));
    }

    boolean hasOwn(Caller caller) {
        return own.containsKey(caller.sessionId());
    }

    /** The draft that the caller works on. */
    Optional<Draft> of(Caller caller) {
        return hasOwn(caller) ? ownOf(caller).flatMap(PrivateCandidate::draft) : shared;
    }

    Candidates with(Caller caller, Optional<Draft> draft) {
        return ownOf(caller).map(mine -> with(caller, mine.with(draft))).orElseGet(() -> shared(draft));
    }

    Candidates with(Caller caller, PrivateCandidate mine) {
        var all = new HashMap<>(own);
        all.put(caller.sessionId(), mine);
        return new Candidates(shared, all);
    }

    Candidates shared(Optional<Draft> draft) {
        return new Candidates(draft, own);
    }

    Candidates ended(long session) {
        var others = new HashMap<>(own);
        others.remove(session);
        return new Candidates(shared, others);
    }

    /**
     * Without the changes of the caller. What a private candidate began with stays until it is brought up to running
     * (draft-ietf-netconf-privcand 4.8.2.11).
     */
    Candidates discarded(Caller caller) {
        return with(caller, hasOwn(caller) ? of(caller).map(draft -> Draft.of(draft.base())) : Optional.empty());
    }

    /**
     * Once running has changed. The shared candidate, whose commit would undo that, gets it too, with its own changes on
     * top; the others get it when they are brought up to running.
     */
    Candidates afterChange(ContainerNode before, ContainerNode after) {
        return shared(shared.map(draft -> new Draft(before, draft.content(), draft.changed(), draft.expected())
                        .updated(after, ResolutionMode.PREFER_CANDIDATE))
                .filter(Draft::modified));
    }
}
