package org.opennfx.datastore.notification;

import java.nio.ByteBuffer;
import java.time.Instant;

/** Instants as the files of the log have them: seconds and nanoseconds. */
final class Times {
    static final int BYTES = Long.BYTES + Integer.BYTES;

    private Times() {}

    static byte[] bytes(Instant time) {
        return ByteBuffer.allocate(BYTES)
                .putLong(time.getEpochSecond())
                .putInt(time.getNano())
                .array();
    }

    static Instant read(ByteBuffer from) {
        return Instant.ofEpochSecond(from.getLong(), from.getInt());
    }
}
