package org.opennfx.datastore.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.opennfx.datastore.host.Caller;

/**
 * A confirmed commit that is ongoing: it is undone unless it is confirmed before the deadline (RFC 6241 8.4.1).
 *
 * @param issuer whose the last one was, if several followed each other; session 0 once that session has ended
 */
public record ConfirmedCommit(Caller issuer, Optional<PersistId> persist, Instant deadline) {
    /** Whether a caller who gives no persist-id can extend, confirm or cancel it. */
    public boolean isOpenTo(Caller caller) {
        return persist.map(PersistId.ANYBODYS::equals).orElseGet(() -> issuer.sameSession(caller));
    }

    /** Whether it ends with this session. */
    boolean dependsOn(long session) {
        return persist.isEmpty() && issuer.sessionId() == session;
    }

    ConfirmedCommit withoutSession(long session) {
        return issuer.sessionId() == session
                ? new ConfirmedCommit(new Caller(0, issuer.user(), issuer.client()), persist, deadline)
                : this;
    }

    /** How long it goes on waiting, in minutes, the last one counted as a whole. */
    public long minutesLeft(Instant now) {
        return Math.max(1, Math.ceilDiv(Duration.between(now, deadline).toSeconds(), 60));
    }

    /** Who has it: {@code session 4 of admin, netconf 192.0.2.7, has an ongoing confirmed commit}. */
    @Override
    public String toString() {
        return (issuer.sessionId() == 0 ? "" : "session " + issuer.sessionId() + " of ") + issuer.user() + ", "
                + issuer.client() + ", has an ongoing confirmed commit";
    }
}
