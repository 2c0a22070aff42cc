package org.opennfx.datastore.schema;

/** The kinds of nodes, as a schema image names them. */
enum NodeKind {
    CONTAINER,
    LIST,
    LEAF,
    LEAF_LIST,
    ANY;

    static NodeKind of(SchemaNode node) {
        return switch (node) {
            case ContainerSchema _ -> CONTAINER;
            case ListSchema _ -> LIST;
            case LeafSchema _ -> LEAF;
            case LeafListSchema _ -> LEAF_LIST;
            case AnySchema _ -> ANY;
        };
    }
}
