package org.opennfx.server.compare;

import java.util.Optional;
import org.opennfx.datastore.tree.AnyContent;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.Diff.Instance;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.Rendition;
import org.opennfx.datastore.xpath.AccessibleTree;
import org.opennfx.datastore.xpath.XNode;
import org.opennfx.datastore.xpath.XPathModel;
import org.opennfx.server.view.Origins;
import org.opennfx.server.view.Pick;

/**
 * One of the two datastores, at one of its nodes: writes what is in there.
 *
 * @param origins of what is in the node, where they are to be shown
 */
record Side(XNode.Inner here, Optional<Origins> origins) {
    static Side of(XPathModel model, ContainerNode root, Optional<Origins> origins) {
        return new Side(AccessibleTree.ofWhatIsGiven(model, root).root(), origins);
    }

    Side inside(InnerNode child) {
        return new Side((XNode.Inner) node(new Instance.OfNode(child)), origins.map(ofNode -> ofNode.inside(child)));
    }

    /** What is in the node, as a node that a filter can have selected. */
    XNode node(Instance child) {
        return switch (child) {
            case Instance.OfNode(ListEntry entry) -> here.entry(entry.schema(), entry.key()).orElseThrow();
            case Instance.OfNode(var node) -> here.children(node.schema()).getFirst();
            case Instance.OfValue(var leafList, var value) -> here.value(leafList, value).orElseThrow();
        };
    }

    /** @param pick what of the child it is, of this side or the other */
    AnyContent.Nodes content(Instance child, Pick pick) {
        return content(pick.in(here.tree()).of(here.node(), node(child)));
    }

    /** A child of the node, on its own: with its origin. */
    AnyContent.Nodes content(DataNode child) {
        return AnyContent.Nodes.of(child, origins.map(Origins::rendition).orElse(Rendition.AS_IS));
    }
}
