package org.opennfx.backends.host;

/** Traffic of a port since it came up, as seen from the port's owner. */
public record Counters(
        long receivedBytes,
        long receivedPackets,
        long receiveErrors,
        long receiveDrops,
        long sentBytes,
        long sentPackets,
        long sendErrors,
        long sendDrops) {
    public static final Counters ZERO = new Counters(0, 0, 0, 0, 0, 0, 0, 0);

    /** What came after an earlier look; all of it where the counters have begun anew meanwhile. */
    public Counters since(Counters earlier) {
        return receivedPackets < earlier.receivedPackets || sentPackets < earlier.sentPackets
                ? this
                : new Counters(
                        receivedBytes - earlier.receivedBytes,
                        receivedPackets - earlier.receivedPackets,
                        receiveErrors - earlier.receiveErrors,
                        receiveDrops - earlier.receiveDrops,
                        sentBytes - earlier.sentBytes,
                        sentPackets - earlier.sentPackets,
                        sendErrors - earlier.sendErrors,
                        sendDrops - earlier.sendDrops);
    }

    /** The same traffic, as seen from the other end. */
    public Counters mirrored() {
        return new Counters(
                /* receivedBytes= */ sentBytes,
                /* receivedPackets= */ sentPackets,
                /* receiveErrors= */ sendErrors,
                /* receiveDrops= */ sendDrops,
                /* sentBytes= */ receivedBytes,
                /* sentPackets= */ receivedPackets,
                /* sendErrors= */ receiveErrors,
                /* sendDrops= */ receiveDrops);
    }
}
