package org.opennfx.datastore.journal;

import java.util.HashMap;
import java.util.Map;
import org.opennfx.datastore.binary.BinaryOutput;
import org.opennfx.datastore.schema.SchemaNode;

/**
 * Writes the payload of one record. A name is written out, with the kind of its node, where it is first used, and is a
 * number from then on.
 */
final class Packer extends BinaryOutput {
    private final Map<SchemaNode, Integer> names = new HashMap<>();

    void name(SchemaNode node) {
        var known = names.putIfAbsent(node, names.size());
        number(known == null ? names.size() - 1 : known);
        if (known == null) {
            text(node.name().module());
            text(node.name().local());
            number(NodeKind.of(node).code());
        }
    }
}
