package org.opennfx.datastore.schema;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.opennfx.datastore.binary.BinaryInput;

/** Reads what {@link ImageOut} wrote. Other bytes end in an unchecked exception. */
final class ImageIn extends BinaryInput {
    private final List<String> texts;

    ImageIn(ByteBuffer in) {
        super(in);
        this.texts = new BinaryInput(in).texts();
    }

    boolean flag() {
        return number() != 0;
    }

    @Override
    public String text() {
        return texts.get(count());
    }

    <E extends Enum<E>> E constant(Class<E> of) {
        return Enum.valueOf(of, text());
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
