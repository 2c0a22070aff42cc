package org.opennfx.server.compare;

import java.util.Optional;
import java.util.function.Supplier;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.Schema;
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
    private static final EditList EDITS = new EditList("", true);

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
                differences.container("yang-patch", patch ->
                        EDITS.write(patch.leaf("patch-id", wanted.source() + "-to-" + wanted.target()), edits))));
    }

    private Side side(Schema schema, ReadableDatastore datastore) {
        return new Side(
                schema, wanted.showsOrigin(datastore) ? Optional.of(new Origins(Optional.of(running.get()))) : Optional.empty());
    }
}
