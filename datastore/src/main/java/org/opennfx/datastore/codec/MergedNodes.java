package org.opennfx.datastore.codec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.Key;

/** Makes one node of the parts of a container or entry that stand in several places of a document. */
final class MergedNodes {
    private record Named(SchemaNode schema, Key key) {}

    private final Map<Named, List<EditNode>> parts = new LinkedHashMap<>();
    private final List<EditNode> others = new ArrayList<>();

    private MergedNodes() {}

    /**
     * Siblings with all that was said of each, down to the leaves. What is given twice, and what is of two cases of one choice, is
     * an {@link EditNode.Invalid} in them.
     */
    static List<EditNode> of(List<EditNode> siblings, Place parent) {
        var merged = new MergedNodes();
        siblings.forEach(merged::add);
        var admitted = new Siblings();
        var nodes = new ArrayList<EditNode>();
        merged.others.forEach(node -> admitted.admit(node, parent).ifPresent(nodes::add));
        merged.parts.values().forEach(same -> admitted.admit(whole(same, parent), parent).ifPresent(nodes::add));
        return nodes;
    }

    private void add(EditNode node) {
        switch (node) {
            case EditNode.OfContainer container -> part(new Named(container.schema(), Key.of()), container);
            case EditNode.OfEntry entry -> part(new Named(entry.schema(), entry.key()), entry);
            case EditNode.OfLeaf _, EditNode.OfValue _, EditNode.OfAny _, EditNode.OfAll _, EditNode.Invalid _, EditNode.Derived _ ->
                others.add(node);
        }
    }

    private void part(Named name, EditNode node) {
        parts.computeIfAbsent(name, _ -> new ArrayList<>()).add(node);
    }

    private static EditNode whole(List<EditNode> parts, Place parent) {
        return switch (parts.getFirst()) {
            case EditNode.OfContainer container -> new EditNode.OfContainer(
                    container.schema(), operation(parts), of(children(parts), parent.node(container.schema().name())),
                    container.location());
            case EditNode.OfEntry entry -> new EditNode.OfEntry(
                    entry.schema(), entry.key(), operation(parts), entry.insert(),
                    of(children(parts), parent.down(() -> entry.key().step(entry.schema()))), entry.location());
            case EditNode other -> other;
        };
    }

    private static List<EditNode> children(List<EditNode> parts) {
        return parts.stream()
                .flatMap(part -> switch (part) {
                    case EditNode.OfContainer container -> container.children().stream();
                    case EditNode.OfEntry entry -> entry.children().stream();
                    case EditNode other -> throw new IllegalArgumentException(other + " has no parts");
                })
                .toList();
    }

    /** What is on the way to something else has no operation of its own. */
    private static Optional<Operation> operation(List<EditNode> parts) {
        var operations = parts.stream().map(part -> ((EditNode.Target) part).operation()).distinct().toList();
        return operations.size() == 1
                ? operations.getFirst()
                : operations.stream().flatMap(Optional::stream).filter(operation -> operation != Operation.NONE).findFirst();
    }
}
