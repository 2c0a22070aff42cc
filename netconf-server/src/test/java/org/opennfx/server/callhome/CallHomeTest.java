package org.opennfx.server.callhome;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When a client is called again. */
final class CallHomeTest {
    private static final ReconnectStrategy STRATEGY =
            new ReconnectStrategy(ReconnectStrategy.StartWith.FIRST_LISTED, Duration.ofSeconds(1), 1);

    /** A client whose connections all end at once, in the same way. */
    private record Flighty(Dialer.End end, Semaphore calls) implements Dialer {
        @Override
        public End dial(Duration patience) {
            calls.release();
            return end;
        }

        @Override
        public void leave(Duration patience) {}
    }

    private static CallHome call(Dialer client, BackOff backOff) {
        var callee = new Callee("flighty", List.of(client), new ConnectionType.Persistent(), STRATEGY, backOff);
        return CallHome.start(callee, InstantSource.system(), new Random(1));
    }

    @ParameterizedTest
    @EnumSource(Dialer.End.class)
    void aClientThatGoesAtOnceIsCalledAgainAfterAPause(Dialer.End end) throws InterruptedException {
        var calls = new Semaphore(0);
        try (var _ = call(new Flighty(end, calls), new BackOff(Duration.ofHours(1), Duration.ofHours(1)))) {
            assertTrue(calls.tryAcquire(1, TimeUnit.MINUTES));
            assertFalse(calls.tryAcquire(300, TimeUnit.MILLISECONDS));
        }
    }

    @ParameterizedTest
    @EnumSource(Dialer.End.class)
    void aPersistentConnectionIsMadeAgainWheneverItEnds(Dialer.End end) throws InterruptedException {
        var calls = new Semaphore(0);
        try (var _ = call(new Flighty(end, calls), new BackOff(Duration.ofMillis(1), Duration.ofMillis(1)))) {
            assertTrue(calls.tryAcquire(3, 1, TimeUnit.MINUTES));
        }
    }
}
