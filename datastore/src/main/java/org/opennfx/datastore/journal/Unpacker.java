package org.opennfx.datastore.journal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.opennfx.datastore.binary.BinaryInput;

/** Reads what {@link Packer} wrote; bytes that it did not write end in an unchecked exception. */
final class Unpacker extends BinaryInput {
    private final List<Name> names = new ArrayList<>();

    Unpacker(byte[] bytes) {
        super(ByteBuffer.wrap(bytes));
    }

    /** A name as the writer knew it; whether there is such a node now is for the schema to say. */
    record Name(String module, String local, NodeKind kind) {
        @Override
        public String toString() {
            return kind + " " + module + ":" + local;
        }
    }

    Name name() {
        var index = count();
        if (index == names.size()) {
            names.add(new Name(text(), text(), NodeKind.of(count())));
        }
        return names.get(index);
    }
}
