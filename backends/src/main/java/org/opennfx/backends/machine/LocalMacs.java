package org.opennfx.backends.machine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.opennfx.backends.model.MacAddress;

/**
 * Addresses that a device gives to what has none of its own: locally administered ones, which are drawn from what tells this
 * device from others, so that two devices on one network do not give the same.
 *
 * @param first the first of 256
 */
record LocalMacs(MacAddress first) {
    private static final long LOCALLY_ADMINISTERED = 0x02_00_00_00_00_00L;
    private static final int GUESTS_FROM = 0x20;

    /** How many there are for virtual machines. */
    static final int GUESTS = 160;

    /** @param identity what no other device has */
    static LocalMacs of(String identity) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            var drawn = Integer.toUnsignedLong(ByteBuffer.wrap(digest).getInt()) << Byte.SIZE;
            return new LocalMacs(new MacAddress(LOCALLY_ADMINISTERED | drawn));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** For the management interfaces and the guests of the system. */
    MacAddress system() {
        return first;
    }

    /** For virtual machines. */
    MacAddress guests() {
        return first.plus(GUESTS_FROM);
    }
}
