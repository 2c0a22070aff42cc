package org.opennfx.datastore.schema;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.opennfx.datastore.binary.BinaryOutput;

/** Writes the values of a schema image. A text is written once, and is a number where it comes. */
final class ImageOut extends BinaryOutput {
    private final Map<String, Integer> texts = new LinkedHashMap<>();

    void flag(boolean value) {
        number(value ? 1 : 0);
    }

    @Override
    public void text(String text) {
        var known = texts.putIfAbsent(text, texts.size());
        number(known == null ? texts.size() - 1 : known);
    }

    void constant(Enum<?> constant) {
        text(constant.name());
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

    /** The texts, and what else was written. */
    @Override
    public byte[] bytes() {
        var all = new BinaryOutput();
        all.texts(texts.keySet());
        all.raw(super.bytes());
        return all.bytes();
    }
}
