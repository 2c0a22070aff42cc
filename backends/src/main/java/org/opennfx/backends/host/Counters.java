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
