package org.opennfx.datastore.codec;

import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.tree.Key;

/** Puts edits where a path leads. */
final class EditAt {
    private EditAt() {}

    /**
     * @param path of a container or entry, which has to be there
     * @param children edits of its children
     * @return children of the root
     */
    static List<EditNode> of(InnerSchema root, InstancePath path, List<EditNode> children, Location location) {
        if (path.isRoot()) {
            return children;
        }
        var schema = inner(root, path.steps().getFirst());
        var inside = of(schema, new InstancePath(path.steps().subList(1, path.steps().size())), children, location);
        return List.of(node(schema, path.steps().getFirst(), Operation.NONE, inside, location));
    }

    /** An edit of a container or entry. */
    static EditNode node(InnerSchema schema, Step step, Operation operation, List<EditNode> children, Location location) {
        return switch (schema) {
            case ContainerSchema container -> new EditNode.OfContainer(container, Optional.of(operation), children, location);
            case ListSchema list -> new EditNode.OfEntry(
                    list, Key.of((Step.Entry) step), Optional.of(operation), Optional.empty(), children, location);
        };
    }

    static InnerSchema inner(InnerSchema parent, Step step) {
        return (InnerSchema) parent.childByModule(step.name().module(), step.name().local()).orElseThrow();
    }
}
