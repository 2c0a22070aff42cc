package org.opennfx.datastore.binary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what {@link BinaryOutput} wrote; bytes that it did not write end in an unchecked exception. */
public class BinaryInput {
    private final ByteBuffer in;

    /** @param in has an array; reading moves its position */
    public BinaryInput(ByteBuffer in) {
        this.in = in;
    }

    public final long number() {
        var value = 0L;
        for (var shift = 0; ; shift += 7) {
            var next = in.get();
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    /** A number that fits an int. */
    public final int count() {
        return Math.toIntExact(number());
    }

    public String text() {
        var length = count();
        var text = new String(in.array(), in.arrayOffset() + in.position(), length, UTF_8);
        in.position(in.position() + length);
        return text;
    }

    /** Bytes as they are. */
    public final byte[] raw(int length) {
        var bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    public final List<String> texts() {
        var count = count();
        var texts = new ArrayList<String>(count);
        for (var i = 0; i < count; i++) {
            texts.add(text());
        }
        return texts;
    }

    public final Optional<String> optional() {
        return texts().stream().findFirst();
    }

    public final boolean atEnd() {
        return !in.hasRemaining();
    }
}
