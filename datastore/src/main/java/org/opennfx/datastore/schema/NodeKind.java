package org.opennfx.datastore.schema;

/** How a schema image numbers the kinds of nodes; a change of the order is a change of the image's format. */
enum NodeKind {
    CONTAINER,
    LIST,
    LEAF,
    LEAF_LIST,
    ANY;

    private static final NodeKind[] ALL = values();

    static NodeKind of(SchemaNode node) {
        return switch (node) {
            case ContainerSchema _ -> CONTAINER;
            case ListSchema _ -> LIST;
            case LeafSchema _ -> LEAF;
            case LeafListSchema _ -> LEAF_LIST;
            case AnySchema _ -> ANY;
        };
    }

    static NodeKind at(int number) {
        return ALL[number];
    }
}
