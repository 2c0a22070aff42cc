package org.opennfx.datastore.edit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.SchemaNode;

/** The nodes with a when statement that an edit creates or modifies, itself or by what it writes inside of them. */
public final class Written {
    private final Set<InstancePath> paths = new HashSet<>();

    private Written() {}

    /**
     * @param edit children of the root
     */
    public static Written by(List<EditNode> edit, Operation defaultOperation) {
        var written = new Written();
        written.anyOf(edit, defaultOperation, Place.ROOT);
        return written;
    }

    /**
     * @param path of a node; lists and leaf-lists count as a whole
     */
    public boolean contains(InstancePath path) {
        return paths.contains(path);
    }

    private boolean anyOf(List<EditNode> edits, Operation inherited, Place place) {
        var any = false;
        for (var edit : edits) {
            if (edit instanceof EditNode.Target target) {
                any |= add(target, target.operation().orElse(inherited), place);
            }
        }
        return any;
    }

    private boolean add(EditNode.Target edit, Operation operation, Place place) {
        var writes = !operation.removes() && writes(edit, operation, place);
        if (writes && !edit.schema().whens().isEmpty()) {
            paths.add(slot(edit.schema(), place).path());
        }
        return writes;
    }

    private boolean writes(EditNode.Target edit, Operation operation, Place place) {
        var itself = operation != Operation.NONE;
        return switch (edit) {
            case EditNode.OfContainer container -> {
                var inside = anyOf(container.children(), operation, slot(container.schema(), place));
                yield inside || (itself && container.schema().presence());
            }
            case EditNode.OfEntry entry -> {
                var here = place.down(() -> entry.key().step(entry.schema()));
                var inside = anyOf(entry.children(), operation, here);
                yield inside || itself;
            }
            case EditNode.OfLeaf _, EditNode.OfValue _, EditNode.OfAny _ -> itself;
            case EditNode.OfAll _ -> false;
        };
    }

    private static Place slot(SchemaNode schema, Place parent) {
        return parent.node(schema.name());
    }
}
