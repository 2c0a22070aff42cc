package org.opennfx.datastore.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opennfx.datastore.schema.SchemaNode;

/**
 * Writes the payload of one record. Numbers take as many bytes as they need; a name is written out, with
 * the kind of its node, where it is first used, and is a number from then on.
 */
final class Packer {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<SchemaNode, Integer> names = new HashMap<>();

    /** Seven bits a byte, the low ones first; the highest bit says that more follow. */
    void number(long value) {
        var rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    void text(String text) {
        var bytes = text.getBytes(UTF_8);
        number(bytes.length);
        out.writeBytes(bytes);
    }

    void texts(List<String> texts) {
        number(texts.size());
        texts.forEach(this::text);
    }

    void optional(Optional<String> text) {
        texts(text.stream().toList());
    }

    void name(SchemaNode node) {
        var known = names.putIfAbsent(node, names.size());
        number(known == null ? names.size() - 1 : known);
        if (known == null) {
            text(node.name().module());
            text(node.name().local());
            number(NodeKind.of(node).code());
        }
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
