package org.opennfx.datastore.codec;

import org.opennfx.datastore.schema.SchemaNode;

/** What is said about a node to whoever types its name. */
final class Help {
    private Help() {}

    /** The first sentence of its description, in one line and without its full stop. */
    static String of(SchemaNode node) {
        var line = node.description().strip().replaceAll("\\s+", " ");
        var end = line.indexOf(". ");
        return end < 0 ? line.replaceFirst("\\.$", "") : line.substring(0, end);
    }
}
