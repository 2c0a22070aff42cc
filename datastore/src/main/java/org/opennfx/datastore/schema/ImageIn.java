package org.opennfx.datastore.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads what {@link ImageOut} wrote. Other bytes end in an unchecked exception. */
final class ImageIn {
    private final ByteBuffer in;
    private final String[] texts;

    ImageIn(ByteBuffer in) {
        this.in = in;
        this.texts = new String[count()];
        for (var i = 0; i < texts.length; i++) {
            texts[i] = utf8(count());
        }
    }

    private String utf8(int length) {
        var text = new String(in.array(), in.arrayOffset() + in.position(), length, UTF_8);
        in.position(in.position() + length);
        return text;
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

    boolean flag() {
        return number() != 0;
    }

    String text() {
        return texts[count()];
    }

    <E extends Enum<E>> E constant(Class<E> of) {
        return Enum.valueOf(of, text());
    }

    Optional<String> optional() {
        return all(this::text).stream().findFirst();
    }

    List<String> texts() {
        return all(this::text);
    }

    <V> Map<String, V> map(Supplier<V> value) {
        var map = new HashMap<String, V>();
        for (var left = count(); left > 0; left--) {
            map.put(text(), value.get());
        }
        return map;
    }

    <T> List<T> all(Supplier<T> read) {
        var count = count();
        var all = new ArrayList<T>(count);
        for (var i = 0; i < count; i++) {
            all.add(read.get());
        }
        return all;
    }

    /** The values of an {@link ImageOut.Pool}. */
    static final class Pool<T> {
        private final List<T> known = new ArrayList<>();

        T read(ImageIn in, Supplier<T> define) {
            var number = in.count();
            if (number > 0) {
                return known.get(number - 1);
            }
            var value = define.get();
            known.add(value);
            return value;
        }
    }
}
