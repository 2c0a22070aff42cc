package org.opennfx.server.access;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * When the users of a class may log in. A session that is open goes on when its time is over; an event stream
 * of RESTCONF, which is a request that lasts, ends.
 *
 * @param days none means every day
 */
public record AccessHours(Set<DayOfWeek> days, Optional<Period> period) {
    public static final AccessHours ALWAYS = new AccessHours(Set.of(), Optional.empty());

    public AccessHours {
        days = Set.copyOf(days);
    }

    /** A part of the day. One whose end is before its start goes on into the next day. */
    public record Period(LocalTime start, LocalTime end) {
        private boolean spansMidnight() {
            return end.isBefore(start);
        }
    }

    boolean include(ZonedDateTime now) {
        if (period.isEmpty()) {
            return isDay(now);
        }
        var start = period.get().start();
        var end = period.get().end();
        var time = now.toLocalTime();
        if (period.get().spansMidnight()) {
            // a night belongs to the day on which it began
            return (!time.isBefore(start) && isDay(now)) || (time.isBefore(end) && isDay(now.minusDays(1)));
        }
        return !time.isBefore(start) && time.isBefore(end) && isDay(now);
    }

    private boolean isDay(ZonedDateTime day) {
        return days.isEmpty() || days.contains(day.getDayOfWeek());
    }
}
