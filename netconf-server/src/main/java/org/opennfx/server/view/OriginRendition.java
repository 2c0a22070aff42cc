package org.opennfx.server.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.Mark;
import org.opennfx.datastore.tree.Rendition;

/**
 * Marks configuration with its origin where that is another than its parent's (RFC 8342 7, ietf-origin).
 *
 * @param content what there is to mark
 * @param running the node that this is for as it is in running
 * @param parents the origin of that node; the root has none
 */
record OriginRendition(Rendition content, Optional<InnerNode> running, Optional<Origin> parents) implements Rendition {
    @Override
    public InnerNode content(InnerNode node) {
        return content.content(node);
    }

    @Override
    public Rendition inside(InnerNode child) {
        return new OriginRendition(
                content.inside(child),
                running.flatMap(node -> Sieve.same(child, node)),
                Optional.of(Origin.of(child.schema(), running)));
    }

    @Override
    public Rendition withoutParent() {
        return new OriginRendition(content, running, Optional.empty());
    }

    @Override
    public List<Mark> marks(SchemaNode child) {
        var own = Optional.of(Origin.of(child, running))
                .filter(_ -> child.config())
                .filter(origin -> !parents.equals(Optional.of(origin)));
        return Stream.concat(content.marks(child).stream(), own.map(Origin::mark).stream()).toList();
    }
}
