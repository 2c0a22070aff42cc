package org.opennfx.server.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.ResourceIdentifier;
import org.opennfx.datastore.schema.AnySchema;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.AnyNode;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;
import org.opennfx.server.view.Origins;
import org.opennfx.server.view.ReadableDatastore;

/**
 * Two datastores, as far as they are compared.
 *
 * @param running by which origins are told; asked for where they are shown
 */
public record Compared(Comparison wanted, ContainerNode source, ContainerNode target, Supplier<ContainerNode> running) {
    /**
     * What the rpc returns: no-matches where the filter selects nothing in either datastore; a patch without edits where they
     * are the same.
     *
     * @param output its schema
     */
    public ContainerNode answer(Schema schema, ContainerSchema output) {
        if (wanted.filter().isPresent() && source.children().isEmpty() && target.children().isEmpty()) {
            return TreeBuilder.container(output, answer -> answer.empty("no-matches"));
        }
        var edits = Patch.between(source, side(schema, wanted.source()), target, side(schema, wanted.target()));
        return TreeBuilder.container(output, answer -> answer.container("differences", differences ->
                differences.container("yang-patch", patch -> write(patch, edits, editSchema(output)))));
    }

    private Side side(Schema schema, ReadableDatastore datastore) {
        return new Side(
                schema, wanted.showsOrigin(datastore) ? Optional.of(new Origins(Optional.of(running.get()))) : Optional.empty());
    }

    private static InnerSchema editSchema(ContainerSchema output) {
        InnerSchema at = output;
        for (var name : List.of("differences", "yang-patch", "edit")) {
            at = (InnerSchema) at.child(name).orElseThrow();
        }
        return at;
    }

    private void write(TreeBuilder patch, List<Edit> edits, InnerSchema schema) {
        patch.leaf("patch-id", wanted.source() + "-to-" + wanted.target());
        var id = 0;
        for (var edit : edits) {
            id++;
            var number = id;
            patch.entry("edit", entry -> write(entry.leaf("edit-id", number), edit, schema));
        }
    }

    private static void write(TreeBuilder entry, Edit edit, InnerSchema schema) {
        entry.leaf("target", ResourceIdentifier.of(edit.target()));
        switch (edit) {
            case Edit.Create(_, var value) -> entry.leaf("operation", "create").node(any(schema, "value", value));
            case Edit.Delete(_, var source) -> entry.leaf("operation", "delete").node(any(schema, "source-value", source));
            case Edit.Replace(_, var value, var source) -> entry.leaf("operation", "replace")
                    .node(any(schema, "value", value))
                    .node(any(schema, "source-value", source));
            case Edit.Insert insert -> {
                place(entry.leaf("operation", "insert"), insert.after());
                entry.node(any(schema, "value", insert.value()));
            }
            case Edit.Move move -> {
                place(entry.leaf("operation", "move"), move.after());
                entry.node(any(schema, "source-value", move.source()));
            }
        }
    }

    private static AnyNode any(InnerSchema edit, String name, String xml) {
        return new AnyNode((AnySchema) edit.child(name).orElseThrow(), xml);
    }

    private static void place(TreeBuilder entry, Optional<InstancePath> after) {
        entry.leaf("where", after.isPresent() ? "after" : "first").leaf("point", after.map(ResourceIdentifier::of));
    }
}
