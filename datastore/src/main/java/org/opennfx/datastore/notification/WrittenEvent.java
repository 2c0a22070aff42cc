package org.opennfx.datastore.notification;

import java.time.Instant;
import java.util.Arrays;

/**
 * An event as files have it. Two of them are equal if they tell the same of the same moment.
 *
 * @param bytes not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record WrittenEvent(byte[] bytes) {
    Instant time() {
        return EventCodec.time(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WrittenEvent(var others) && Arrays.equals(bytes, others);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
