package org.opennfx.server.view;

import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.codec.XmlNames;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.Mark;
import org.opennfx.datastore.tree.Rendition;

/**
 * Marks the values that nobody set (RFC 6243 3.4).
 *
 * @param content what there is to mark
 * @param given the node that this is for as it was set
 */
record TagRendition(Rendition content, Optional<InnerNode> given) implements Rendition {
    private static final List<Mark> BY_DEFAULT =
            List.of(new Mark("ietf-netconf-with-defaults", XmlNames.WITH_DEFAULTS, "default", "true"));

    @Override
    public InnerNode content(InnerNode node) {
        return content.content(node);
    }

    @Override
    public Rendition inside(InnerNode child) {
        return new TagRendition(content.inside(child), given.flatMap(node -> Sieve.same(child, node)));
    }

    @Override
    public List<Mark> marks(SchemaNode child) {
        return child instanceof ValueSchema && given.flatMap(node -> node.child(child)).isEmpty() ? BY_DEFAULT : List.of();
    }
}
