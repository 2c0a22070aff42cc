package org.opennfx.datastore.codec;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.Key;
import org.opennfx.datastore.type.InvalidValue;
import org.opennfx.datastore.type.Prefixes;

/**
 * Where a schema has what is said about nodes of the configuration: lists keyed by the node, with hints of the module nfx-cli.
 *
 * @param container that has both lists
 * @param inactive the nodes that do nothing
 * @param comments the nodes with comments
 * @param text the comment
 */
public record MarkLists(ContainerSchema container, ListSchema inactive, ListSchema comments, LeafSchema text) {
    /** @param root of a schema */
    public static Optional<MarkLists> of(ContainerSchema root) {
        return root.children().stream()
                .flatMap(node -> node instanceof ContainerSchema container ? in(container).stream() : Stream.empty())
                .findFirst();
    }

    private static Optional<MarkLists> in(ContainerSchema container) {
        return list(container, "inactive-nodes").flatMap(inactive -> list(container, "comments").flatMap(comments -> comments.children().stream()
                .filter(leaf -> !leaf.isKey())
                .findFirst()
                .map(text -> new MarkLists(container, inactive, comments, (LeafSchema) text))));
    }

    private static Optional<ListSchema> list(ContainerSchema container, String hint) {
        return container.children().stream()
                .filter(node -> node.extension(SetGrammar.EXTENSIONS, hint).isPresent())
                .findFirst()
                .map(ListSchema.class::cast);
    }

    /** Whether the entries of a list are marks, keyed by the node that is marked. */
    public boolean isList(SchemaNode node) {
        return node == inactive || node == comments;
    }

    /** @param operation MERGE for a node that is to do nothing, DELETE for one that is to be active again */
    EditNode inactive(InstancePath node, Operation operation, Location location) {
        return new EditNode.OfEntry(inactive, key(node), Optional.of(operation), Optional.empty(), List.of(), location);
    }

    /** @param comment empty text for none */
    EditNode comment(InstancePath node, String comment, Location location) {
        if (comment.isEmpty()) {
            return uncommented(node, Operation.DELETE, location);
        }
        try {
            var value = Optional.of(text.type().parse(comment, Prefixes.MODULE_NAMES));
            var children = List.<EditNode>of(new EditNode.OfLeaf(text, value, Optional.empty(), location));
            return new EditNode.OfEntry(comments, key(node), Optional.of(Operation.MERGE), Optional.empty(), children, location);
        } catch (InvalidValue e) {
            return new EditNode.Invalid(SchemaErrors.invalidValue(e), Place.at(node), location);
        }
    }

    /** @param operation DELETE, or REMOVE where there need not be a comment */
    EditNode uncommented(InstancePath node, Operation operation, Location location) {
        return new EditNode.OfEntry(comments, key(node), Optional.of(operation), Optional.empty(), List.of(), location);
    }

    private static Key key(InstancePath node) {
        return Key.of(node.toString());
    }

    /** Puts edits of the lists where they belong. */
    EditNode edit(List<EditNode> marks, Location location) {
        return new EditNode.OfContainer(container, Optional.of(Operation.NONE), marks, location);
    }
}
