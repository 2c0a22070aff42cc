package org.opennfx.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennfx.server.transport.Peer;
import org.slf4j.LoggerFactory;

class LoginsTest {
    private static final Peer ALICE = new Peer("alice", "192.0.2.7");
    private static final String KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHVubw";

    private final PasswordHash hash = PasswordHash.of("secret", new SecureRandom());
    private final Logins logins = new Logins(
            name -> name.equals("alice")
                    ? Optional.of(new Account("alice", UserClass.OPERATOR, Optional.of(hash), List.of(AuthorizedKey.fromAnywhere(KEY + "  alice@desk"))))
                    : Optional.empty(),
            Duration.ofNanos(1),
            Duration.ofNanos(1),
            () -> Instant.EPOCH);

    @Test
    void onlyTheRightPasswordOpensAnAccount() throws InterruptedException {
        assertTrue(logins.password(ALICE, "secret"));
        assertFalse(logins.password(ALICE, "Secret"));
        assertFalse(logins.password(new Peer("bob", "192.0.2.7"), "secret"));
        assertFalse(logins.password(new Peer("bob", "192.0.2.7"), ""));
    }

    @Test
    void aPasswordThatIsRememberedIsTheOnlyOne() throws InterruptedException {
        assertTrue(logins.password(ALICE, "secret"));
        assertTrue(logins.password(ALICE, "secret"));
        assertFalse(logins.password(ALICE, "Secret"));
    }

    @Test
    void aNameDoesNotForgeLinesOfTheLog() throws InterruptedException {
        var log = (Logger) LoggerFactory.getLogger(Logins.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        try {
            logins.password(new Peer("b\nö\u0085b\u2028\u202e\u001b[1m", "192.0.2.7"), "secret");
            assertEquals("wrong password for b?ö?b???[1m from 192.0.2.7 (1 in a row)", lines.list.getLast().getFormattedMessage());
        } finally {
            log.detachAppender(lines);
        }
    }

    @Test
    void aKeyIsKnownWhateverItsComment() {
        assertTrue(logins.publicKey(ALICE, KEY));
        assertFalse(logins.publicKey(ALICE, KEY + "x"));
        assertFalse(logins.publicKey(new Peer("bob", "192.0.2.7"), KEY));
    }

    @Test
    void outsideTheHoursOfTheClassNeitherPasswordNorKeyOpensAnAccount() throws InterruptedException {
        var thursday = Instant.EPOCH;
        for (var day : List.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)) {
            var terms = new SessionTerms(new AccessHours(Set.of(day), Optional.empty()), ZoneOffset.UTC, Optional.empty());
            var account = new Account(
                    "alice", UserClass.OPERATOR, Optional.of(hash), List.of(AuthorizedKey.fromAnywhere(KEY)), terms);
            var timed = new Logins(_ -> Optional.of(account), Duration.ofNanos(1), Duration.ofNanos(1), () -> thursday);
            assertEquals(day == DayOfWeek.THURSDAY, timed.password(ALICE, "secret"));
            assertEquals(day == DayOfWeek.THURSDAY, timed.publicKey(ALICE, KEY));
        }
    }

    @Test
    void aKeyOpensAnAccountOnlyFromWhereItMayBeUsed() {
        var key = new AuthorizedKey(KEY, Optional.of(SourcePatterns.parse("198.51.100.*")));
        var tied = new Logins(
                _ -> Optional.of(new Account("alice", UserClass.OPERATOR, Optional.empty(), List.of(key))),
                Duration.ofNanos(1), Duration.ofNanos(1), () -> Instant.EPOCH);
        assertFalse(tied.publicKey(ALICE, KEY));
        assertTrue(tied.publicKey(new Peer("alice", "198.51.100.7"), KEY));
    }

    @Test
    void hashesOfOtherProgramsAreUnderstood() {
        // Made with: openssl passwd -6 -salt saltstring 'Hello world!'
        var made = "$6$saltstring$svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjl/O817G3uBnIFNjnQJuesI68u4OTLiBFdcbYEdFCoEOfaS35inz1";
        assertTrue(PasswordHash.parse(made).matches("Hello world!"));
        assertFalse(PasswordHash.parse(made).matches("Hello world"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "!", "secret", "$1$salt$hash", "$6$", "$6$salt$", "$6$rounds=99999999$salt$x"})
    void anythingElseIsAHashThatNothingMatches(String text) {
        assertFalse(PasswordHash.parse(text).matches("secret"));
        assertFalse(PasswordHash.parse(text).matches(text));
        assertFalse(PasswordHash.unmatchable().matches(text));
    }

    @Test
    void eachWrongPasswordIsSlowerUpToALimit() {
        var throttle = new LoginThrottle(Duration.ofMillis(500), Duration.ofSeconds(5), () -> Instant.EPOCH);
        var delays = List.of(500L, 1000L, 2000L, 4000L, 5000L, 5000L);
        for (var delay : delays) {
            assertEquals(Duration.ofMillis(delay), throttle.failed("192.0.2.7", "alice").delay());
        }
        assertEquals(Duration.ofMillis(500), throttle.failed("192.0.2.8", "alice").delay());
        throttle.succeeded("192.0.2.7", "alice");
        assertEquals(1, throttle.failed("192.0.2.7", "alice").failures());
    }

    @Test
    void failuresAreForgottenAfterAWhile() {
        var now = new Instant[] {Instant.EPOCH};
        var throttle = new LoginThrottle(Duration.ofMillis(500), Duration.ofSeconds(5), () -> now[0]);
        throttle.failed("192.0.2.7", "alice");
        now[0] = Instant.EPOCH.plusSeconds(501);
        assertEquals(1, throttle.failed("192.0.2.7", "alice").failures());
    }
}
