package org.opennfx.server.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opennfx.server.transport.Peer;

class RequestLoginsTest {
    private static final Peer ALICE = new Peer("alice", "192.0.2.7");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final AtomicReference<Optional<Account>> account = new AtomicReference<>(Optional.of(account("secret", SessionTerms.NONE)));
    private final Logins logins =
            new Logins(_ -> account.get(), Duration.ofNanos(1), Duration.ofNanos(1), now::get);
    private final RequestLogins requests = new RequestLogins(logins);

    private static Account account(String password, SessionTerms terms) {
        return new Account("alice", UserClass.OPERATOR, Optional.of(PasswordHash.of(password, new SecureRandom())), List.of(), terms);
    }

    private Admission requireLetIn(String password) throws InterruptedException {
        return assertInstanceOf(RequestLogins.Outcome.LetIn.class, requests.password(ALICE, password)).admission();
    }

    private void requireRefused(String password) throws InterruptedException {
        assertInstanceOf(RequestLogins.Outcome.Refused.class, requests.password(ALICE, password));
    }

    @Test
    void aPasswordThatIsRememberedIsTheOnlyOne() throws InterruptedException {
        requireLetIn("secret");
        requireLetIn("secret");
        requireRefused("Secret");
    }

    @Test
    void whatIsRememberedGoesWithThePasswordAndTheUser() throws InterruptedException {
        requireLetIn("secret");
        account.set(Optional.of(account("other", SessionTerms.NONE)));
        requireRefused("secret");
        requireLetIn("other");
        account.set(Optional.empty());
        requireRefused("other");
    }

    @Test
    void anAdmissionStandsAsLongAsUserPasswordAndClassAreTheSame() throws InterruptedException {
        var before = account.get().orElseThrow();
        var stands = requireLetIn("secret").stands();
        assertTrue(stands.getAsBoolean());
        for (var other : List.of(
                Optional.of(account("secret", SessionTerms.NONE)),
                Optional.of(new Account("alice", UserClass.READ_ONLY, before.password(), List.of())),
                Optional.<Account>empty())) {
            account.set(other);
            assertFalse(stands.getAsBoolean(), other::toString);
        }
        account.set(Optional.of(before));
        assertTrue(stands.getAsBoolean());
    }

    @Test
    void theHoursOfTheClassHoldForEachRequest() throws InterruptedException {
        var thursdays = new SessionTerms(new AccessHours(Set.of(DayOfWeek.THURSDAY), Optional.empty()), ZoneOffset.UTC, Optional.empty());
        account.set(Optional.of(account("secret", thursdays)));
        now.set(Instant.parse("1970-01-01T23:59:00Z"));
        var stands = requireLetIn("secret").stands();
        assertTrue(stands.getAsBoolean());
        now.set(Instant.parse("1970-01-02T00:00:00Z"));
        requireRefused("secret");
        assertFalse(stands.getAsBoolean());
    }

    @Test
    void oneAddressCannotMakeMoreThanSomeLoginsWait() throws Exception {
        var slow = new RequestLogins(
                new Logins(_ -> account.get(), Duration.ofSeconds(20), Duration.ofSeconds(20), now::get));
        var busy = new CountDownLatch(4);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 12).forEach(_ -> threads.execute(() -> countBusy(slow, busy)));
            busy.await();
            var other = new Peer("alice", "192.0.2.8");
            assertInstanceOf(RequestLogins.Outcome.LetIn.class, slow.password(other, "secret"));
            assertTrue(slow.password(ALICE, "secret") instanceof RequestLogins.Outcome.Busy(var retry) && retry.equals(Duration.ofSeconds(20)));
            threads.shutdownNow();
        }
    }

    private static void countBusy(RequestLogins logins, CountDownLatch busy) {
        try {
            if (logins.password(ALICE, "wrong") instanceof RequestLogins.Outcome.Busy) {
                busy.countDown();
            }
        } catch (InterruptedException _) {
            // it has waited long enough
        }
    }
}
