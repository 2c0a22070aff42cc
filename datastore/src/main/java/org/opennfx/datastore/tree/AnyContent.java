package org.opennfx.datastore.tree;

import java.util.List;

/** What is in an anydata or anyxml node (RFC 7950 7.10, 7.11): as it came in, or nodes that the schema knows. */
public sealed interface AnyContent {
    AnyContent NOTHING = new Xml("");

    /**
     * As it came in XML.
     *
     * @param fragment any number of elements, or text; it declares every namespace that it uses
     */
    record Xml(String fragment) implements AnyContent {}

    /**
     * As it came in JSON (RFC 7951 5.5 and 5.6).
     *
     * @param value any one value, without white space
     */
    record Json(String value) implements AnyContent {}

    /**
     * Nodes, with the types that the schema gives them.
     *
     * @param shown how; as their parent's rendition has it
     */
    record Nodes(Children nodes, Rendition shown) implements AnyContent {
        public static final Nodes NONE = new Nodes(Children.none(), Rendition.AS_IS);

        /** One node by itself. */
        public static Nodes of(DataNode node, Rendition shown) {
            return new Nodes(Children.of(List.of(node)), shown);
        }

        /** All that is in a node. */
        public static Nodes in(InnerNode node) {
            return new Nodes(node.children(), Rendition.AS_IS);
        }
    }
}
