package org.opennfx.server.callhome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opennfx.server.callhome.ReconnectStrategy.StartWith;

class ReconnectStrategyTest {
    private static final Instant BEGUN = Instant.parse("2026-11-22T10:30:00Z");

    private static int first(StartWith how, OptionalInt last) {
        return new ReconnectStrategy(how, Duration.ofSeconds(1), 1).first(3, last, new Random(1));
    }

    @Test
    void theFirstListedIsFirstWhateverWasLast() {
        assertEquals(0, first(StartWith.FIRST_LISTED, OptionalInt.of(2)));
    }

    @Test
    void theLastConnectedIsFirstOnceThereWasOne() {
        assertEquals(2, first(StartWith.LAST_CONNECTED, OptionalInt.of(2)));
        assertEquals(0, first(StartWith.LAST_CONNECTED, OptionalInt.empty()));
    }

    @Test
    void aRandomSelectionComesToEach() {
        var random = new Random(1);
        var strategy = new ReconnectStrategy(StartWith.RANDOM_SELECTION, Duration.ofSeconds(1), 1);
        var seen = new HashSet<Integer>();
        for (var times = 0; times < 100; times++) {
            seen.add(strategy.first(3, OptionalInt.empty(), random));
        }
        assertEquals(Set.of(0, 1, 2), seen);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 500",
        "2, 1000",
        "3, 2000",
        "8, 60000",
        "100000, 60000",
    })
    void theWaitDoublesUpToItsLimit(int failures, long millis) {
        assertEquals(Duration.ofMillis(millis), BackOff.DEFAULT.after(failures));
    }

    /** The example of the draft: 15 minutes past midnight every day. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-22T00:14:59Z, 2026-11-22T00:15:00Z",
        "2026-11-22T00:15:00Z, 2026-11-23T00:15:00Z",
        "2019-02-28T12:00:00Z, 2019-03-01T00:15:00Z",
    })
    void connectionsBeginWholePeriodsBeforeAndAfterTheAnchor(Instant after, Instant next) {
        var daily = new ConnectionType.Periodic(Duration.ofDays(1), Optional.of(Instant.parse("2020-01-01T00:15:00Z")));
        assertEquals(next, daily.next(BEGUN, after));
    }

    @Test
    void withoutAnAnchorTheFirstConnectionIsAtTheBeginning() {
        var hourly = new ConnectionType.Periodic(Duration.ofHours(1), Optional.empty());
        assertEquals(BEGUN, hourly.next(BEGUN, BEGUN.minusMillis(1)));
        assertEquals(BEGUN.plus(Duration.ofHours(1)), hourly.next(BEGUN, BEGUN));
    }
}
