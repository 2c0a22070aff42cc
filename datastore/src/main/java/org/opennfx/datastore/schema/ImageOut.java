package org.opennfx.datastore.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Writes the values of a schema image. A text is written once, and is a number where it comes. */
final class ImageOut {
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final Map<String, Integer> texts = new LinkedHashMap<>();

    /** Seven bits a byte, the low ones first; the highest bit says that more follow. */
    void number(long value) {
        number(body, value);
    }

    private static void number(ByteArrayOutputStream out, long value) {
        var rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    void flag(boolean value) {
        number(value ? 1 : 0);
    }

    void text(String text) {
        var known = texts.putIfAbsent(text, texts.size());
        number(known == null ? texts.size() - 1 : known);
    }

    void constant(Enum<?> constant) {
        text(constant.name());
    }

    void optional(Optional<String> text) {
        all(text.stream().toList(), this::text);
    }

    void texts(Collection<String> all) {
        all(all, this::text);
    }

    /** In the order of the keys, so that equal maps are equal bytes. */
    <V> void map(Map<String, V> map, BiConsumer<ImageOut, V> value) {
        all(new TreeMap<>(map).entrySet(), entry -> {
            text(entry.getKey());
            value.accept(this, entry.getValue());
        });
    }

    <T> void all(Collection<T> values, Consumer<T> write) {
        number(values.size());
        values.forEach(write);
    }

    /** Values of one kind of which each is written once. */
    static final class Pool<T> {
        private final Map<T, Integer> known = new HashMap<>();

        /** Zero and the value where it is new, else its number, from 1. */
        void write(ImageOut out, T value, Consumer<T> define) {
            var number = known.get(value);
            out.number(number == null ? 0 : number);
            if (number == null) {
                define.accept(value);
                known.put(value, known.size() + 1);
            }
        }
    }

    byte[] bytes() {
        var all = new ByteArrayOutputStream();
        number(all, texts.size());
        for (var text : List.copyOf(texts.keySet())) {
            var bytes = text.getBytes(UTF_8);
            number(all, bytes.length);
            all.writeBytes(bytes);
        }
        all.writeBytes(body.toByteArray());
        return all.toByteArray();
    }
}
