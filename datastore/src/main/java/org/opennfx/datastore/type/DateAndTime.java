package org.opennfx.datastore.type;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** Points in time as RFC 3339 5.6 writes them, which is the type {@code date-and-time} of ietf-yang-types (RFC 6991). */
public final class DateAndTime {
    /** What Java reads beyond this: other years, times without seconds or with an offset that has some. */
    private static final Pattern FORM =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}):(\\d{2})(\\.\\d{1,9})?\\d*(Z|[+-]\\d{2}:\\d{2})");

    private static final String LEAP_SECOND = "60";

    private DateAndTime() {}

    /**
     * Reads a time; what is beyond nanoseconds is cut off, and a leap second is the second behind it.
     *
     * @return empty where the text is none, such as on a 32nd of a month
     */
    public static Optional<Instant> parse(String text) {
        // RFC 3339 allows both in lower case
        var parts = FORM.matcher(text.replace('t', 'T').replace('z', 'Z'));
        if (!parts.matches()) {
            return Optional.empty();
        }
        var leap = parts.group(2).equals(LEAP_SECOND);
        var fraction = leap || parts.group(3) == null ? "" : parts.group(3);
        try {
            var time = OffsetDateTime.parse(parts.group(1) + ":" + (leap ? "59" : parts.group(2)) + fraction + parts.group(4));
            return Optional.of(time.toInstant().plusSeconds(leap ? 1 : 0));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
