package org.opennfx.datastore.type;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateAndTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-01T12:00:00Z, 2026-11-01T12:00:00Z",
        "2026-11-01t12:00:00z, 2026-11-01T12:00:00Z",
        "2026-11-01T12:00:00+02:00, 2026-11-01T10:00:00Z",
        "2026-11-01T12:00:00-00:00, 2026-11-01T12:00:00Z",
        "2026-11-01T12:00:00.5Z, 2026-11-01T12:00:00.500Z",
        "2026-11-01T12:00:00.1234567891234Z, 2026-11-01T12:00:00.123456789Z",
        "2016-12-31T23:59:60Z, 2017-01-01T00:00:00Z",
        "2016-12-31T23:59:60.25Z, 2017-01-01T00:00:00Z"
    })
    void aTimeOfTheRfcIsRead(String text, Instant time) {
        assertEquals(Optional.of(time), DateAndTime.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "now", "2026-11-01", "2026-11-01T12:00Z", "2026-11-01T12:00:00", "2026-11-32T12:00:00Z", "2026-11-01T25:00:00Z",
        "-999999999-01-01T00:00:00Z", "+12026-11-01T12:00:00Z", "2026-11-01T12:00:00+02:00:30", "2026-11-01T12:00:00.Z", "2026-11-01T12:00:61Z"
    })
    void whatIsNoTimeIsNotRead(String text) {
        assertEquals(Optional.empty(), DateAndTime.parse(text));
    }
}
