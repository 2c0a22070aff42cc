package org.opennfx.datastore.binary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/** Writes numbers and texts as bytes, which {@link BinaryInput} reads. */
public class BinaryOutput {
    private static final int FIRST = 64;

    /** Not a stream of the JDK, each octet of which takes a lock. */
    private byte[] written = new byte[FIRST];
    private int size;

    /** Seven bits a byte, the low ones first; the highest bit says that more follow. */
    public final void number(long value) {
        var rest = value;
        while ((rest & ~0x7fL) != 0) {
            put((byte) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        put((byte) rest);
    }

    private void put(byte octet) {
        makeRoom(1);
        written[size++] = octet;
    }

    private void makeRoom(int octets) {
        var needed = Math.addExact(size, octets);
        if (needed > written.length) {
            written = Arrays.copyOf(written, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(needed, 2L * written.length)));
        }
    }

    /** Its length in bytes of UTF-8, and these. */
    public void text(String text) {
        var bytes = text.getBytes(UTF_8);
        number(bytes.length);
        raw(bytes);
    }

    /** How many there are, and each. */
    public final void texts(Collection<String> texts) {
        number(texts.size());
        texts.forEach(this::text);
    }

    public final void optional(Optional<String> text) {
        texts(text.stream().toList());
    }

    /** Bytes as they are. */
    public final void raw(byte[] bytes) {
        makeRoom(bytes.length);
        System.arraycopy(bytes, 0, written, size, bytes.length);
        size += bytes.length;
    }

    /** All that was written. */
    public byte[] bytes() {
        return Arrays.copyOf(written, size);
    }
}
