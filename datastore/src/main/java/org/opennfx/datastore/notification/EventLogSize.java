package org.opennfx.datastore.notification;

/**
 * How much a log may take.
 *
 * @param segment bytes of one file, a little more where an event alone is larger
 * @param segments how many files there are at most, two or more
 */
public record EventLogSize(long segment, int segments) {
    /** 16 MiB. */
    public static final EventLogSize DEFAULT = new EventLogSize(1024 * 1024, 16);

    public EventLogSize {
        if (segment <= 0 || segments < 2) {
            throw new IllegalArgumentException(segments + " segments of " + segment + " bytes");
        }
    }
}
