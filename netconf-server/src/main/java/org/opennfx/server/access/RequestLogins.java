package org.opennfx.server.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.opennfx.server.transport.Peer;

/**
 * Logins with a password in each request. One that was right lately is neither computed nor logged again: what is kept of it
 * is a hash under a key of this process. Whether the user is there, has that password still and may log in at this time is
 * looked at with each request.
 */
public final class RequestLogins {
    private static final Duration MEMORY = Duration.ofMinutes(5);
    private static final int MOST_REMEMBERED = 1_000;
    private static final int MOST_PENDING = 8;

    private final Logins logins;
    private final InstantSource clock;
    private final SecretHash hash = new SecretHash();
    /** Until when each counts, the oldest first. */
    private final SequencedMap<String, Instant> remembered = new LinkedHashMap<>();
    private final Map<String, Integer> pending = new ConcurrentHashMap<>();

    public RequestLogins(Logins logins, InstantSource clock) {
        this.logins = logins;
        this.clock = clock;
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
        var configured = account.flatMap(Account::password).map(PasswordHash::toString);
        if (configured.isEmpty()) {
            return computed(peer, password, () -> false);
        }
        var stands = logins.whileUnchanged(account.get(), peer);
        var secret = hash.of(List.of(peer.address(), peer.user(), configured.get(), password));
        if (isRemembered(secret)) {
            return outcome(stands.getAsBoolean(), peer, stands);
        }
        var outcome = computed(peer, password, stands);
        if (outcome instanceof Outcome.LetIn) {
            remember(secret);
        }
        return outcome;
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

    private synchronized boolean isRemembered(String secret) {
        var until = remembered.get(secret);
        return until != null && clock.instant().isBefore(until);
    }

    private synchronized void remember(String secret) {
        remembered.remove(secret);
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.pollFirstEntry();
        }
        remembered.putLast(secret, clock.instant().plus(MEMORY));
    }
}
