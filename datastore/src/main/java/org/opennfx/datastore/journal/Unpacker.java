package org.opennfx.datastore.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what {@link Packer} wrote; bytes that it did not write end in an unchecked exception. */
final class Unpacker {
    private final ByteBuffer in;
    private final List<Name> names = new ArrayList<>();

    Unpacker(byte[] bytes) {
        in = ByteBuffer.wrap(bytes);
    }

    /** A name as the writer knew it; whether there is such a node now is for the schema to say. */
    record Name(String module, String local, NodeKind kind) {
        @Override
        public String toString() {
            return kind + " " + module + ":" + local;
        }
    }

    long number() {
        var value = 0L;
        for (var shift = 0; ; shift += 7) {
            var next = in.get();
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    int count() {
        return Math.toIntExact(number());
    }

    String text() {
        var length = count();
        var text = new String(in.array(), in.position(), length, UTF_8);
        in.position(in.position() + length);
        return text;
    }

    List<String> texts() {
        var count = count();
        var texts = new ArrayList<String>(count);
        for (var i = 0; i < count; i++) {
            texts.add(text());
        }
        return texts;
    }

    Optional<String> optional() {
        return texts().stream().findFirst();
    }

    Name name() {
        var index = count();
        if (index == names.size()) {
            names.add(new Name(text(), text(), NodeKind.of(count())));
        }
        return names.get(index);
    }

    boolean atEnd() {
        return !in.hasRemaining();
    }
}
