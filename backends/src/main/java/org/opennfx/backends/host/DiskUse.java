package org.opennfx.backends.host;

import java.util.Optional;

/** A disk of a guest. */
public record DiskUse(Optional<Size> size, Optional<Requests> requests) {
    /**
     * In octets.
     *
     * @param capacity what the guest sees
     * @param allocation what of it is there on the machine
     */
    public record Size(long capacity, long allocation) {}

    /** What the guest has asked for since it was booted. */
    public record Requests(long reads, long readBytes, long writes, long writtenBytes) {}
}
