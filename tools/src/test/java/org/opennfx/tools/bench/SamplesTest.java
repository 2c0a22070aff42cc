package org.opennfx.tools.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class SamplesTest {
    @Test
    void theMedianOfAnEvenNumberIsTheLesserOne() {
        assertEquals(Duration.ofNanos(1), samples(1).quantile(0.5));
        assertEquals(Duration.ofNanos(1), samples(2).quantile(0.5));
        assertEquals(Duration.ofNanos(2), samples(3).quantile(0.5));
    }

    @Test
    void ninetyNineOfAHundredStayBelow() {
        assertEquals(Duration.ofNanos(2), samples(2).quantile(0.99));
        assertEquals(Duration.ofNanos(99), samples(100).quantile(0.99));
    }

    private static Samples samples(int count) {
        var samples = new Samples();
        LongStream.rangeClosed(1, count).map(each -> count + 1 - each).forEach(samples::add);
        return samples;
    }
}
