package org.opennfx.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TokensTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final AtomicReference<Optional<Account>> account = new AtomicReference<>(Optional.of(account("secret")));
    private final Tokens tokens = new Tokens(
            new Logins(_ -> account.get(), Duration.ofNanos(1), Duration.ofNanos(1), now::get),
            new Tokens.Limits(Duration.ofMinutes(10), 2),
            now::get);

    private static Account account(String password) {
        return new Account("alice", UserClass.OPERATOR, Optional.of(PasswordHash.of(password, new SecureRandom())), List.of());
    }

    private Optional<String> user(Tokens.Issued token) {
        return tokens.login(token.text(), "192.0.2.7").map(admission -> admission.peer().user());
    }

    @Test
    void aTokenLogsInUntilItEndsOrIsTakenBack() {
        var first = tokens.issue("alice");
        var second = tokens.issue("alice");
        assertEquals(Optional.of("alice"), user(first));
        assertEquals(Optional.empty(), tokens.login(first.text() + "x", "192.0.2.7"));
        tokens.revoke(first.text());
        assertEquals(Optional.empty(), user(first));
        assertEquals(Optional.of("alice"), user(second));
        now.set(Instant.EPOCH.plus(Duration.ofMinutes(10)));
        assertEquals(Optional.empty(), user(second));
    }

    @Test
    void anAdmissionByATokenStandsUntilItEndsOrIsTakenBack() {
        var revoked = tokens.issue("alice");
        var first = tokens.login(revoked.text(), "192.0.2.7").orElseThrow().stands();
        var second = tokens.login(tokens.issue("alice").text(), "192.0.2.7").orElseThrow().stands();
        tokens.revoke(revoked.text());
        assertFalse(first.getAsBoolean());
        assertTrue(second.getAsBoolean());
        now.set(Instant.EPOCH.plus(Duration.ofMinutes(10)));
        assertFalse(second.getAsBoolean());
    }

    @Test
    void withOneMoreThanAUserMayHaveTheFirstEnds() {
        var first = tokens.issue("alice");
        now.set(Instant.EPOCH.plusSeconds(1));
        var second = tokens.issue("alice");
        now.set(Instant.EPOCH.plusSeconds(2));
        var third = tokens.issue("alice");
        assertEquals(Optional.empty(), user(first));
        assertEquals(List.of(Optional.of("alice"), Optional.of("alice")), List.of(user(second), user(third)));
    }

    @Test
    void aTokenIsWorthNothingOnceTheUserHasAnotherPasswordOrClassOrIsGone() {
        var old = account.get().orElseThrow();
        var token = tokens.issue("alice");
        account.set(Optional.of(account("other")));
        assertEquals(Optional.empty(), user(token));
        account.set(Optional.of(new Account("alice", UserClass.READ_ONLY, old.password(), List.of())));
        assertEquals(Optional.empty(), user(token));
        account.set(Optional.empty());
        assertEquals(Optional.empty(), user(token));
        account.set(Optional.of(old));
        assertEquals(Optional.of("alice"), user(token));
    }
}
