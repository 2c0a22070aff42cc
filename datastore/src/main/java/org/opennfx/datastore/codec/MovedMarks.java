package org.opennfx.datastore.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.schema.InstancePathParser;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.type.InvalidValue;
import org.opennfx.datastore.type.Prefixes;

/** Marks of nodes follow these to where they go; those where they were go with the nodes. */
final class MovedMarks {
    private final Location location;

    MovedMarks(Location location) {
        this.location = location;
    }

    /**
     * @param moved where a node is to be; empty where it stays
     * @return children of the root
     */
    List<EditNode> follow(ContainerNode root, Function<InstancePath, Optional<InstancePath>> moved) {
        var lists = MarkLists.of(root.schema());
        var marks = NodeMarks.of(root);
        if (lists.isEmpty() || marks.isEmpty()) {
            return List.of();
        }
        var edits = new ArrayList<EditNode>();
        marks.inactive().forEach(node -> moved.apply(path(root, node))
                .ifPresent(there -> edits.add(lists.get().inactive(there, Operation.MERGE, location))));
        marks.comments().forEach((node, comment) -> moved.apply(path(root, node))
                .ifPresent(there -> edits.add(lists.get().comment(there, comment, location))));
        return edits.isEmpty() ? List.of() : List.of(lists.get().edit(edits, location));
    }

    private static InstancePath path(ContainerNode root, String node) {
        try {
            return new InstancePathParser(root.schema()).parse(node, Prefixes.MODULE_NAMES);
        } catch (InvalidValue e) {
            throw new IllegalStateException(e);
        }
    }
}
