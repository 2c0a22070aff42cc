package org.opennfx.server.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opennfx.server.transport.Peer;
import org.opennfx.server.transport.SecureTransport;

/**
 * Secrets by which programs log in for a while instead of with a password (RFC 6750). What is kept of one is a hash, in
 * memory. It is worth nothing as soon as the user is gone, or has another password or class.
 */
public final class Tokens {
    private static final int LENGTH = 32;

    private final Logins logins;
    private final Limits limits;
    private final InstantSource clock;
    private final SecretHash hash = new SecretHash();
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Grant> grants = new HashMap<>();

    public Tokens(Logins logins, Limits limits, InstantSource clock) {
        this.logins = logins;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * How many there may be, and for how long.
     *
     * @param perUser with one more, that which ends first ends now
     */
    public record Limits(Duration life, int perUser) {
        public static final Limits DEFAULT = new Limits(Duration.ofHours(1), 16);
    }

    /** A token, which nobody can tell again. */
    public record Issued(String text, Duration life) {
        /** It is a secret. */
        @Override
        public String toString() {
            return "Issued[" + life + "]";
        }
    }

    /** @param account a hash of what the user was when he got it */
    private record Grant(String user, String account, Instant until) {}

    /** @throws IllegalArgumentException there is no such user */
    public Issued issue(String user) {
        var account = logins.account(user).orElseThrow(() -> new IllegalArgumentException("there is no user " + user));
        var bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        add(text, new Grant(user, stamp(account), clock.instant().plus(limits.life())));
        return new Issued(text, limits.life());
    }

    private synchronized void add(String text, Grant grant) {
        grants.values().removeIf(this::isOver);
        var others = grants.entrySet().stream().filter(each -> each.getValue().user().equals(grant.user())).toList();
        if (others.size() >= limits.perUser()) {
            others.stream()
                    .min(Comparator.comparing(each -> each.getValue().until()))
                    .ifPresent(first -> grants.remove(first.getKey()));
        }
        grants.put(key(text), grant);
    }

    /** Who he is that has it, if he may log in with it at this time. */
    public Optional<Admission> login(String token, String address) {
        return find(token)
                .map(grant -> new Peer(grant.user(), address, SecureTransport.HTTPS))
                .map(peer -> new Admission(peer, () -> find(token).filter(grant -> isGood(grant, peer)).isPresent()))
                .filter(admission -> admission.stands().getAsBoolean());
    }

    private synchronized Optional<Grant> find(String token) {
        return Optional.ofNullable(grants.get(key(token))).filter(grant -> !isOver(grant));
    }

    private boolean isGood(Grant grant, Peer peer) {
        return logins.account(grant.user())
                .filter(account -> stamp(account).equals(grant.account()))
                .filter(account -> logins.inTime(account, peer))
                .isPresent();
    }

    /** It is worth nothing from now on. */
    public synchronized void revoke(String token) {
        grants.remove(key(token));
    }

    private boolean isOver(Grant grant) {
        return !clock.instant().isBefore(grant.until());
    }

    private String stamp(Account account) {
        return hash.of(List.of(account.name(), account.className(), account.password().map(PasswordHash::toString).orElse("")));
    }

    private String key(String token) {
        return hash.of(List.of(token));
    }
}
