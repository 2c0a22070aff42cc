package org.opennfx.datastore.codec;

import java.util.List;
import java.util.stream.Stream;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.InnerSchema;

/** The nodes that the words of one statement lead to. */
final class Named {
    private Named() {}

    /**
     * What is named last; several nodes where these are several values. The value behind the name of a node, as the path behind
     * {@code image}, is named with it. Lists and leaf-lists as a whole are no nodes.
     */
    static List<Place> last(SetGrammar grammar, List<EditNode> nodes, Place parent) {
        return nodes.stream().flatMap(node -> last(grammar, node, parent)).toList();
    }

    private static Stream<Place> last(SetGrammar grammar, EditNode node, Place parent) {
        return switch (node) {
            case EditNode.OfContainer container -> inner(grammar, container.schema(), container.children(), itself(node, parent));
            case EditNode.OfEntry entry -> inner(grammar, entry.schema(), entry.children(), itself(node, parent));
            case EditNode.OfLeaf _, EditNode.OfValue _, EditNode.OfAny _ -> Stream.of(itself(node, parent));
            case EditNode.OfAll _, EditNode.Invalid _, EditNode.Derived _ -> Stream.empty();
        };
    }

    private static Stream<Place> inner(SetGrammar grammar, InnerSchema node, List<EditNode> children, Place here) {
        var isWhole = children.isEmpty()
                || (children.getLast() instanceof EditNode.OfLeaf leaf && grammar.keyword(node, leaf.schema()).isEmpty());
        return isWhole ? Stream.of(here) : last(grammar, children, here).stream();
    }

    /** Where the words of a deletion lead, be it to a list or leaf-list as a whole. */
    static Place path(List<EditNode> nodes, Place parent) {
        return switch (nodes.getFirst()) {
            case EditNode.OfContainer container when !container.children().isEmpty() ->
                path(container.children(), itself(container, parent));
            case EditNode.OfEntry entry when !entry.children().isEmpty() -> path(entry.children(), itself(entry, parent));
            case EditNode first -> itself(first, parent);
        };
    }

    /** What is named first, with all values where that is a leaf-list; of a name that stands before those of its children, the child. */
    static List<Place> first(SetGrammar grammar, List<EditNode> nodes, Place parent) {
        return switch (nodes.getFirst()) {
            case EditNode.OfContainer container when grammar.isJoined(container.schema()) && !container.children().isEmpty() ->
                first(grammar, container.children(), itself(container, parent));
            case EditNode.OfValue _ -> nodes.stream()
                    .filter(EditNode.OfValue.class::isInstance)
                    .map(value -> itself(value, parent))
                    .toList();
            case EditNode first -> List.of(itself(first, parent));
        };
    }

    /** The place of a node among the children of its parent. */
    static Place itself(EditNode node, Place parent) {
        return switch (node) {
            case EditNode.OfEntry entry -> parent.down(() -> entry.key().step(entry.schema()));
            case EditNode.OfValue value -> parent.down(() -> new Step.Value(value.schema().name(), value.value()));
            case EditNode.Target target -> parent.node(target.schema().name());
            case EditNode.Invalid invalid -> invalid.place();
            case EditNode.Derived _ -> parent;
        };
    }
}
