package org.opennfx.server.compare;

import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.ResourceIdentifier;
import org.opennfx.datastore.tree.AnyContent;
import org.opennfx.datastore.tree.TreeBuilder;

/**
 * How edits are written into a yang-patch (RFC 8072 2.5).
 *
 * @param idPrefix what stands before the number in each edit-id
 * @param withSource whether what is in the source is written too (RFC 9144 5)
 */
public record EditList(String idPrefix, boolean withSource) {
    public void write(TreeBuilder patch, List<Edit> edits) {
        var last = 0;
        for (var edit : edits) {
            var id = idPrefix + ++last;
            patch.entry("edit", entry -> write(entry.leaf("edit-id", id), edit));
        }
    }

    private void write(TreeBuilder entry, Edit edit) {
        entry.leaf("operation", ChangeType.of(edit)).leaf("target", ResourceIdentifier.of(edit.target()));
        switch (edit) {
            case Edit.Create(_, var value) -> entry.any("value", value);
            case Edit.Delete(_, var source) -> source(entry, source);
            case Edit.Replace(_, var value, var source) -> source(entry.any("value", value), source);
            case Edit.Insert(_, var after, var value) -> place(entry.any("value", value), after);
            case Edit.Move(_, var after, var source) -> source(place(entry, after), source);
        }
    }

    private void source(TreeBuilder entry, AnyContent source) {
        if (withSource) {
            entry.any("source-value", source);
        }
    }

    private static TreeBuilder place(TreeBuilder entry, Optional<InstancePath> after) {
        return entry.leaf("where", after.isPresent() ? "after" : "first").leaf("point", after.map(ResourceIdentifier::of));
    }
}
