package org.opennfx.datastore.binary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.Optional;

/** Writes numbers and texts as bytes, which {@link BinaryInput} reads. */
public class BinaryOutput {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Seven bits a byte, the low ones first; the highest bit says that more follow. */
    public final void number(long value) {
        var rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
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
        out.writeBytes(bytes);
    }

    /** All that was written. */
    public byte[] bytes() {
        return out.toByteArray();
    }
}
