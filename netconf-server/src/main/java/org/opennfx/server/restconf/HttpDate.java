package org.opennfx.server.restconf;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A time as it stands in headers (RFC 9110 5.6.7), in whole seconds. */
final class HttpDate {
    private static final DateTimeFormatter PREFERRED = ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'");
    private static final DateTimeFormatter ASCTIME = ofPattern("EEE MMM ppd HH:mm:ss yyyy");

    private HttpDate() {}

    static String of(Instant time) {
        return PREFERRED.format(time);
    }

    /** In any of the three formats, of which clients may still send two that are obsolete; empty for what is none of them. */
    static Optional<Instant> parse(String text) {
        for (var format : List.of(PREFERRED, ASCTIME, rfc850())) {
            try {
                return Optional.of(LocalDateTime.parse(text.strip(), format).toInstant(ZoneOffset.UTC));
            } catch (DateTimeException _) {
                // may be one of the others
            }
        }
        return Optional.empty();
    }

    /** With two digits for the year, which is not more than 50 years ahead. */
    private static DateTimeFormatter rfc850() {
        var earliest = LocalDate.now(ZoneOffset.UTC).minusYears(49);
        return new DateTimeFormatterBuilder()
                .appendPattern("EEEE, dd-MMM-")
                .appendValueReduced(ChronoField.YEAR, 2, 2, earliest)
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.ENGLISH);
    }

    private static DateTimeFormatter ofPattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
