package org.opennfx.tools.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TableTest {
    @Test
    void theFirstServerIsComparedWithTheFloorAndTheQuickestOther() {
        var table = Table.whereLessIsBetter("work, ms", List.of("own", "slow", "quick"));
        table.put("read", "own", new Figure(6, "six"));
        table.put("read", "slow", new Figure(30, "thirty"));
        table.put("read", "quick", new Figure(3, "three"));
        table.put("read", Table.FLOOR, new Figure(2, "two"));
        assertEquals("| read | six | thirty | three | two | 3.00 | 2.00 |", table.lines().getLast());
    }

    @Test
    void theBestRateIsTheHighestOne() {
        var table = Table.whereMoreIsBetter("work, a second", List.of("own", "slow", "quick"));
        table.put("read", "own", new Figure(100, "hundred"));
        table.put("read", "slow", new Figure(10, "ten"));
        table.put("read", "quick", new Figure(200, "two hundred"));
        assertEquals("| read | hundred | ten | two hundred | – | – | 0.500 |", table.lines().getLast());
    }

    @Test
    void aRowWithoutFiguresIsThere() {
        var table = Table.whereLessIsBetter("work, ms", List.of("own"));
        table.row("read");
        assertEquals(
                List.of("| work, ms | own | floor | × floor | × best other |", "|---|---|---|---|---|", "| read | – | – | – | – |"),
                table.lines());
    }

    @Test
    void aHundredTimesHaveAMedianAndOneThatNearlyAllAreBelow() {
        var samples = new Samples();
        for (var millis = 100; millis > 0; millis--) {
            samples.add(Duration.ofMillis(millis).toNanos());
        }
        assertEquals("50.0 / 99.0", Figure.times(samples).text());
        assertEquals("10.0; 50.0 / 99.0", Figure.rate(samples, Duration.ofSeconds(10)).text());
    }
}
