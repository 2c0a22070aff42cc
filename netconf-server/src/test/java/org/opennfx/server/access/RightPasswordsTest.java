package org.opennfx.server.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opennfx.server.transport.Peer;
import org.opennfx.server.transport.SecureTransport;

final class RightPasswordsTest {
    private static final Peer ALICE = new Peer("alice", "192.0.2.7");
    private static final PasswordHash HASH = PasswordHash.parse("$6$salt$hash");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final RightPasswords right = new RightPasswords(now::get);

    @Test
    void oneIsRememberedForItsUserAddressWayAndConfiguredHashAlone() {
        right.add(ALICE, HASH, "secret");
        assertTrue(right.contains(ALICE, HASH, "secret"));
        assertFalse(right.contains(ALICE, HASH, "Secret"));
        assertFalse(right.contains(ALICE, PasswordHash.parse("$6$other$hash"), "secret"));
        assertFalse(right.contains(new Peer("bob", "192.0.2.7"), HASH, "secret"));
        assertFalse(right.contains(new Peer("alice", "192.0.2.8"), HASH, "secret"));
        assertFalse(right.contains(new Peer("alice", "192.0.2.7", SecureTransport.HTTPS), HASH, "secret"));
    }

    @Test
    void oneIsForgottenFiveMinutesAfterItWasHashed() {
        right.add(ALICE, HASH, "secret");
        now.set(Instant.EPOCH.plus(Duration.ofMinutes(5)).minusMillis(1));
        assertTrue(right.contains(ALICE, HASH, "secret"));
        now.set(Instant.EPOCH.plus(Duration.ofMinutes(5)));
        assertFalse(right.contains(ALICE, HASH, "secret"));
    }

    @Test
    void whoLogsInAsManyCannotMakeItGrow() {
        right.add(ALICE, HASH, "secret");
        IntStream.range(0, 999).forEach(each -> right.add(new Peer("user" + each, "192.0.2.7"), HASH, "secret"));
        assertTrue(right.contains(ALICE, HASH, "secret"));
        right.add(new Peer("one more", "192.0.2.7"), HASH, "secret");
        assertFalse(right.contains(ALICE, HASH, "secret"));
    }
}
