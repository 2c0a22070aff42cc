package org.opennfx.server.view;

import java.util.List;
import org.opennfx.datastore.codec.XmlNames;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.store.NodeVersions;
import org.opennfx.datastore.tree.Children;
import org.opennfx.datastore.tree.Diff;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.Mark;
import org.opennfx.datastore.tree.Rendition;

/**
 * Marks containers and list entries with their versions, and leaves out what is in those that the client has as they are,
 * but for keys (draft-ietf-netconf-transaction-id).
 *
 * @param content what there is to mark
 * @param versions of the node that this is for
 * @param client what it says of that node
 */
record EtagRendition(Rendition content, NodeVersions versions, ClientVersions client) implements Rendition {
    /** Stands for the version that the client has already. */
    private static final String SAME = "=";

    private boolean isKnown() {
        return client.here().filter(versions::isKnownBy).isPresent();
    }

    @Override
    public InnerNode content(InnerNode node) {
        if (!isKnown()) {
            return content.content(node);
        }
        return node instanceof ListEntry entry ? ListEntry.of(entry.schema(), entry.key()) : node.with(Children.none());
    }

    @Override
    public Rendition inside(InnerNode child) {
        return child.schema().config()
                ? new EtagRendition(
                        content.inside(child),
                        versions.inside(new Diff.Instance.OfNode(child).step()),
                        client.inside(child))
                : content.inside(child);
    }

    @Override
    public List<Mark> marks(SchemaNode child) {
        return content.marks(child);
    }

    @Override
    public List<Mark> marks() {
        return client.here()
                .map(_ -> isKnown() ? SAME : versions.etag().text())
                .map(etag -> List.of(new Mark("txid", XmlNames.TXID, "etag", etag)))
                .orElse(List.of());
    }
}
