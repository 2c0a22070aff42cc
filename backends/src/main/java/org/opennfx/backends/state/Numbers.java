package org.opennfx.backends.state;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Numbers and times as the device writes them. */
public final class Numbers {
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Numbers() {}

    /** With one digit behind the point. */
    static String percent(long part, long whole) {
        var permille = whole == 0 ? 0 : part * 1000 / whole;
        return tenths(permille);
    }

    static String tenths(long tenths) {
        return tenths / 10 + "." + tenths % 10;
    }

    /** As in {@code 2017-05-12 14:23:01 UTC}. */
    public static String dateTime(Instant time) {
        return DATE_TIME.format(time);
    }

    /**
     * Reads what {@link #dateTime} has written.
     *
     * @throws DateTimeParseException if it is something else
     */
    public static Instant instant(String dateTime) {
        return Instant.from(DATE_TIME.parse(dateTime));
    }

    /** Days where there are any, then hours and minutes, as in {@code 1d 02:03}; seconds in the first hour. */
    public static String length(Duration time) {
        if (time.toDays() > 0) {
            return String.format(Locale.ROOT, "%dd %02d:%02d", time.toDays(), time.toHoursPart(), time.toMinutesPart());
        }
        return time.toHours() > 0
                ? String.format(Locale.ROOT, "%02d:%02d", time.toHoursPart(), time.toMinutesPart())
                : String.format(Locale.ROOT, "00:%02d:%02d", time.toMinutesPart(), time.toSecondsPart());
    }

    /** As in {@code 1 days, 02:03:04}. */
    static String uptime(Duration time) {
        return String.format(Locale.ROOT, "%d days, %02d:%02d:%02d",
                time.toDays(), time.toHoursPart(), time.toMinutesPart(), time.toSecondsPart());
    }
}
