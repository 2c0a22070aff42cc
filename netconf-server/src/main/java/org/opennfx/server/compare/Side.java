package org.opennfx.server.compare;

import java.util.Optional;
import org.opennfx.datastore.codec.Rendition;
import org.opennfx.datastore.codec.XmlText;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.Diff.Instance;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.server.view.Origins;

/**
 * One of the two datastores, at one of its nodes: writes what is in there.
 *
 * @param origins of what is in the node, where they are to be shown
 */
record Side(Schema schema, Optional<Origins> origins) {
    Side inside(InnerNode child) {
        return new Side(schema, origins.map(here -> here.inside(child)));
    }

    String xml(Instance instance) {
        return switch (instance) {
            case Instance.OfNode(var node) -> xml(node);
            case Instance.OfValue(var leafList, var value) -> xml(LeafListNode.empty(leafList).with(value));
        };
    }

    /** A child of the node, on its own: with its namespace, and its origin. */
    String xml(DataNode child) {
        return new XmlText(schema).node(child, origins.map(Origins::rendition).orElse(Rendition.AS_IS));
    }
}
