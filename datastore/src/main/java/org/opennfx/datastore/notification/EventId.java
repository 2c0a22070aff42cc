package org.opennfx.datastore.notification;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * By which a subscriber says which event it had last: where in the log the event is, and its time, without which another event
 * could be taken for it that came to the same place after a power cut.
 *
 * @param segment grows with time, as does
 * @param position in the segment
 */
public record EventId(long segment, long position, Instant time) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})-(\\d{1,18})-(.+)");

    /** What {@link #toString} gives; empty where it is something else. */
    public static Optional<EventId> parse(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new EventId(
                    Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)), Instant.parse(parts.group(3))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** Whether the event was logged later. */
    boolean isBehind(EventId other) {
        return segment > other.segment || (segment == other.segment && position > other.position);
    }

    /** In ASCII, on one line. */
    @Override
    public String toString() {
        return segment + "-" + position + "-" + time;
    }
}
