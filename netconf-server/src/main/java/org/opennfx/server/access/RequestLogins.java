package org.opennfx.server.access;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.opennfx.server.transport.Peer;

/**
 * Logins with a password in each request. One that was right lately is neither computed nor logged again. Whether the user is
 * there, has that password still and may log in at this time is looked at with each request.
 */
public final class RequestLogins {
    private static final int MOST_PENDING = 8;

    private final Logins logins;
    private final Map<String, Integer> pending = new ConcurrentHashMap<>();

    public RequestLogins(Logins logins) {
        this.logins = logins;
    }

    /** What became of a login. */
    public sealed interface Outcome {
        record LetIn(Admission admission) implements Outcome {}

        record Refused() implements Outcome {}

        /**
         * So many from that address are waiting already that it was not looked at.
         *
         * @param retryAfter when it can be tried again
         */
        record Busy(Duration retryAfter) implements Outcome {}
    }

    /** As {@link Logins#password}. */
    public Outcome password(Peer peer, String password) throws InterruptedException {
        var account = logins.account(peer.user());
        if (account.isEmpty()) {
            return computed(peer, password, () -> false);
        }
        var stands = logins.whileUnchanged(account.get(), peer);
        return logins.knows(peer, account.get(), password)
                ? outcome(stands.getAsBoolean(), peer, stands)
                : computed(peer, password, stands);
    }

    /** Hashing keeps a processor busy, and a wrong password a thread: one address gets so much of both, and no more. */
    private Outcome computed(Peer peer, String password, BooleanSupplier stands) throws InterruptedException {
        if (pending.merge(peer.address(), 1, Integer::sum) > MOST_PENDING) {
            leave(peer.address());
            return new Outcome.Busy(logins.longestDelay());
        }
        try {
            return outcome(logins.password(peer, password), peer, stands);
        } finally {
            leave(peer.address());
        }
    }

    private void leave(String address) {
        pending.computeIfPresent(address, (_, count) -> count == 1 ? null : count - 1);
    }

    private static Outcome outcome(boolean letIn, Peer peer, BooleanSupplier stands) {
        return letIn ? new Outcome.LetIn(new Admission(peer, stands)) : new Outcome.Refused();
    }
}
