package org.opennfx.datastore.journal;

import java.util.Arrays;
import java.util.Locale;
import org.opennfx.datastore.schema.AnySchema;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.SchemaNode;

/** What a node's content looks like in a payload; the codes are the file format. */
enum NodeKind {
    CONTAINER(1),
    LIST(2),
    LEAF(3),
    LEAF_LIST(4),
    ANYDATA(5);

    private final int code;

    NodeKind(int code) {
        this.code = code;
    }

    static NodeKind of(SchemaNode node) {
        return switch (node) {
            case ContainerSchema _ -> CONTAINER;
            case ListSchema _ -> LIST;
            case LeafSchema _ -> LEAF;
            case LeafListSchema _ -> LEAF_LIST;
            case AnySchema _ -> ANYDATA;
        };
    }

    int code() {
        return code;
    }

    static NodeKind of(int code) {
        return Arrays.stream(values()).filter(kind -> kind.code == code).findFirst().orElseThrow();
    }

    /** The YANG statement. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
