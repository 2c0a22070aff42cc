package org.opennfx.server.operations;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import org.opennfx.backends.state.Numbers;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.journal.CommitTime;

/** The words in which Junos has the time of a scheduled commit. It is in UTC, as all times that the device shows. */
public final class AtTime {
    private static final Duration LEAST = Duration.ofMinutes(1);
    private static final DateTimeFormatter READ = DateTimeFormatter.ofPattern("uuuu-MM-dd H:mm[:ss]", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT);
    private static final String REBOOT = "reboot";

    private AtTime() {}

    /**
     * Reads {@code reboot}, {@code hh:mm[:ss]} of today, or {@code yyyy-mm-dd hh:mm[:ss]}.
     *
     * @throws RpcException invalid-value, where it is none of these, or is not more than a minute away
     */
    static CommitTime read(String text, Instant now) {
        if (text.equals(REBOOT)) {
            return new CommitTime.NextStart();
        }
        var instant = instant(text.strip(), now).orElseThrow(() -> bad(
                "'" + text + "' is no time: reboot, hh:mm[:ss] or \"yyyy-mm-dd hh:mm[:ss]\" is expected"));
        if (!instant.isAfter(now.plus(LEAST))) {
            throw bad("the time of a commit must be more than a minute later than now, which is " + Numbers.dateTime(now));
        }
        return new CommitTime.At(instant);
    }

    private static Optional<Instant> instant(String text, Instant now) {
        try {
            var time = text.contains("-")
                    ? LocalDateTime.parse(text, READ)
                    : now.atOffset(ZoneOffset.UTC).toLocalDate().atTime(LocalTime.parse(text, TODAY));
            return Optional.of(time.toInstant(ZoneOffset.UTC));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static RpcException bad(String why) {
        return RpcError.protocol(ErrorTag.INVALID_VALUE, why).with(new ErrorInfo.BadElement("at-time")).asException();
    }

    /** What the device says once a commit is put off. */
    public static String announcement(CommitTime time) {
        return "commit at will be executed at " + shown(time);
    }

    /** As the device shows it: {@code 2017-05-12 14:23:01 UTC}, or {@code reboot}. */
    public static String shown(CommitTime time) {
        return switch (time) {
            case CommitTime.At(var instant) -> Numbers.dateTime(instant);
            case CommitTime.NextStart() -> REBOOT;
        };
    }
}
