package org.opennfx.server.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.opennfx.server.transport.Peer;

/**
 * Passwords that were right lately, which need not be hashed again with the thousands of rounds of the configured hash. What is
 * kept of one is a hash under a key of this process, over the address, the way, the user and his configured hash as well: another
 * configured hash is another one. Safe for any thread.
 */
final class RightPasswords {
    private static final Duration MEMORY = Duration.ofMinutes(5);
    private static final int MOST_REMEMBERED = 1_000;

    private final InstantSource clock;
    private final SecretHash hash = new SecretHash();
    /** Until when each counts, the oldest first. */
    private final SequencedMap<String, Instant> remembered = new LinkedHashMap<>();

    RightPasswords(InstantSource clock) {
        this.clock = clock;
    }

    boolean contains(Peer peer, PasswordHash configured, String password) {
        return isRemembered(key(peer, configured, password));
    }

    void add(Peer peer, PasswordHash configured, String password) {
        remember(key(peer, configured, password));
    }

    private String key(Peer peer, PasswordHash configured, String password) {
        return hash.of(List.of(peer.address(), peer.transport().toString(), peer.user(), configured.toString(), password));
    }

    private synchronized boolean isRemembered(String key) {
        var until = remembered.get(key);
        return until != null && clock.instant().isBefore(until);
    }

    private synchronized void remember(String key) {
        remembered.remove(key);
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.pollFirstEntry();
        }
        remembered.putLast(key, clock.instant().plus(MEMORY));
    }
}
