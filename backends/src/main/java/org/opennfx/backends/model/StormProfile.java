package org.opennfx.backends.model;

/**
 * What of broadcast, multicast and unknown unicast may come in on a port, all together.
 *
 * @param name that of the profile
 * @param limit how much
 * @param broadcast whether broadcast counts
 * @param multicast whether multicast counts
 * @param unknownUnicast whether frames to unknown addresses count
 * @param shutdown whether the port is switched off when there is more
 */
public record StormProfile(
        String name, Limit limit, boolean broadcast, boolean multicast, boolean unknownUnicast, boolean shutdown) {
    /** How much may come in. */
    public sealed interface Limit {
        record Kilobits(long perSecond) implements Limit {}

        /** Of the speed of the link. */
        record Percent(int share) implements Limit {}
    }

    /**
     * The limit in kbit/s.
     *
     * @param megabits the speed of the link, in Mbit/s
     */
    public long kilobits(long megabits) {
        return switch (limit) {
            case Limit.Kilobits(var perSecond) -> perSecond;
            case Limit.Percent(var share) -> megabits * 1000 * share / 100;
        };
    }
}
