package org.opennfx.datastore.journal;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * One record and how it stands in the file: the length of the body, the checksum of these four bytes, the checksum of
 * the body, the body. The length has a checksum of its own, so that a damaged length is not taken for a torn tail.
 *
 * @param commit the id of the commit that it is about
 * @param payload not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
record JournalRecord(RecordKind kind, long commit, byte[] payload) {
    private static final int HEAD = 3 * Integer.BYTES;
    private static final int BODY_WITHOUT_PAYLOAD = 1 + Long.BYTES;

    JournalRecord(RecordKind kind, long commit) {
        this(kind, commit, new byte[0]);
    }

    /** Bytes in the file. */
    int size() {
        return HEAD + BODY_WITHOUT_PAYLOAD + payload.length;
    }

    void writeTo(ByteBuffer out) {
        var length = BODY_WITHOUT_PAYLOAD + payload.length;
        var head = out.position();
        out.putInt(length).putInt(checksum(out, head, Integer.BYTES)).putInt(0);
        var body = out.position();
        out.put(kind.code()).putLong(commit).put(payload);
        out.putInt(body - Integer.BYTES, checksum(out, body, length));
    }

    /**
     * The record at the buffer's position, which moves behind it; empty, and the position as it was, where there is no
     * whole and undamaged one.
     */
    static Optional<JournalRecord> readFrom(ByteBuffer in) {
        var head = in.position();
        if (in.remaining() < HEAD + BODY_WITHOUT_PAYLOAD
                || checksum(in, head, Integer.BYTES) != in.getInt(head + Integer.BYTES)) {
            return Optional.empty();
        }
        var length = in.getInt(head);
        var body = head + HEAD;
        if (length < BODY_WITHOUT_PAYLOAD
                || length > in.limit() - body
                || checksum(in, body, length) != in.getInt(body - Integer.BYTES)) {
            return Optional.empty();
        }
        return RecordKind.of(in.get(body)).map(kind -> {
            var payload = new byte[length - BODY_WITHOUT_PAYLOAD];
            in.get(body + BODY_WITHOUT_PAYLOAD, payload);
            in.position(body + length);
            return new JournalRecord(kind, in.getLong(body + 1), payload);
        });
    }

    private static int checksum(ByteBuffer bytes, int offset, int length) {
        var checksum = new CRC32C();
        checksum.update(bytes.slice(offset, length));
        return (int) checksum.getValue();
    }
}
