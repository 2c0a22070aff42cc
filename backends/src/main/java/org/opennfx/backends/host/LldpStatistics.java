package org.opennfx.backends.host;

/**
 * Frames of discovery at a port, and parts of them (IEEE 802.1AB 9.2.6).
 *
 * @param received frames, those with errors included
 * @param unknownTlvs parts of kinds that this device does not know
 * @param withErrors frames that were dropped, since they cannot be read
 * @param discardedTlvs parts that came again in the same frame
 * @param untransmitted frames that could not be sent
 */
public record LldpStatistics(
        long received, long unknownTlvs, long withErrors, long discardedTlvs, long transmitted, long untransmitted) {
    public static final LldpStatistics ZERO = new LldpStatistics(0, 0, 0, 0, 0, 0);
    public static final LldpStatistics SENT = new LldpStatistics(0, 0, 0, 0, 1, 0);
    public static final LldpStatistics NOT_SENT = new LldpStatistics(0, 0, 0, 0, 0, 1);
    public static final LldpStatistics UNREADABLE = new LldpStatistics(1, 0, 1, 0, 0, 0);

    public LldpStatistics plus(LldpStatistics other) {
        return new LldpStatistics(
                received + other.received,
                unknownTlvs + other.unknownTlvs,
                withErrors + other.withErrors,
                discardedTlvs + other.discardedTlvs,
                transmitted + other.transmitted,
                untransmitted + other.untransmitted);
    }

    /** What came after an earlier look; all of it where the counters have begun anew meanwhile. */
    public LldpStatistics since(LldpStatistics earlier) {
        return received < earlier.received || transmitted < earlier.transmitted || untransmitted < earlier.untransmitted
                ? this
                : new LldpStatistics(
                        received - earlier.received,
                        unknownTlvs - earlier.unknownTlvs,
                        withErrors - earlier.withErrors,
                        discardedTlvs - earlier.discardedTlvs,
                        transmitted - earlier.transmitted,
                        untransmitted - earlier.untransmitted);
    }
}
