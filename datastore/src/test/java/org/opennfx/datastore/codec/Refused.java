package org.opennfx.datastore.codec;

import java.util.List;
import java.util.stream.Stream;
import org.opennfx.datastore.edit.EditNode;

/** What was not accepted of a document. */
final class Refused {
    private Refused() {}

    /** The nodes that were refused, anywhere in what was read. */
    static List<EditNode.Invalid> in(List<EditNode> nodes) {
        return nodes.stream().flatMap(Refused::in).toList();
    }

    private static Stream<EditNode.Invalid> in(EditNode node) {
        return switch (node) {
            case EditNode.Invalid invalid -> Stream.of(invalid);
            case EditNode.OfContainer container -> in(container.children()).stream();
            case EditNode.OfEntry entry -> in(entry.children()).stream();
            case EditNode.OfLeaf _, EditNode.OfValue _, EditNode.OfAny _, EditNode.OfAll _, EditNode.Derived _ -> Stream.of();
        };
    }
}
