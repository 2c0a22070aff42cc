package org.opennfx.datastore.codec;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Passes octets on at once, and keeps those of a stretch for who asks for it, as far as they are not too many. */
public final class RecordedOutput extends FilterOutputStream {
    private final ByteArrayOutputStream record = new ByteArrayOutputStream(0);
    private int limit;

    public RecordedOutput(OutputStream out) {
        super(out);
    }

    /** Begins a stretch, of which at most so many octets are kept. */
    void begin(int most) {
        record.reset();
        limit = most;
    }

    /** Ends the stretch: its octets, or nothing where they are too many. */
    Optional<byte[]> end() {
        var whole = record.size() <= limit ? Optional.of(record.toByteArray()) : Optional.<byte[]>empty();
        limit = 0;
        return whole;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet});
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
        out.write(octets, offset, length);
        // one octet above the limit tells that there were more
        record.write(octets, offset, Math.min(length, Math.max(0, limit + 1 - record.size())));
    }
}
