package org.opennfx.server.compare;

import java.util.Optional;
import java.util.function.Supplier;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;
import org.opennfx.datastore.xpath.XPathModel;
import org.opennfx.server.view.Origins;
import org.opennfx.server.view.Pick;
import org.opennfx.server.view.ReadableDatastore;

/**
 * Two datastores, as far as they are compared.
 *
 * <p>A filter says what is told and not what is compared (RFC 9144 4, filter-spec): both are compared whole, and a node is told of
 * that the filter selects in one of them or in both. A node that both have is thus never told as created or deleted, though
 * the filter selects it in one of them alone.
 *
 * @param running by which origins are told; asked for where they are shown
 */
public record Compared(Comparison wanted, Part source, Part target, Supplier<ContainerNode> running) {
    private static final EditList EDITS = new EditList("", true);

    /**
     * One of them.
     *
     * @param picked what the filter selects of it
     */
    public record Part(ContainerNode content, Pick picked) {}

    /**
     * What the rpc returns: no-matches where the filter selects nothing in either datastore; a patch without edits where they
     * are the same.
     *
     * @param output its schema
     */
    public ContainerNode answer(XPathModel model, ContainerSchema output) {
        var before = Side.of(model, source.content, origins(wanted.source()));
        var after = Side.of(model, target.content, origins(wanted.target()));
        if (wanted.filter().isPresent() && isEmpty(source.picked, before) && isEmpty(target.picked, after)) {
            return TreeBuilder.container(output, answer -> answer.empty("no-matches"));
        }
        var edits = Patch.between(before, after, Pick.either(source.picked, target.picked));
        return TreeBuilder.container(output, answer -> answer.container("differences", differences ->
                differences.container("yang-patch", patch ->
                        EDITS.write(patch.leaf("patch-id", wanted.source() + "-to-" + wanted.target()), edits))));
    }

    private static boolean isEmpty(Pick picked, Side side) {
        return picked.in(side.here().tree()).from(side.here()).children().isEmpty();
    }

    private Optional<Origins> origins(ReadableDatastore datastore) {
        return wanted.showsOrigin(datastore) ? Optional.of(new Origins(Optional.of(running.get()))) : Optional.empty();
    }
}
