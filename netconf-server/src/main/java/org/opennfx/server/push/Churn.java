package org.opennfx.server.push;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.tree.AnyContent;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.Rendition;
import org.opennfx.datastore.xpath.AccessibleTree;
import org.opennfx.datastore.xpath.XNode;
import org.opennfx.datastore.xpath.XPathModel;
import org.opennfx.server.compare.Edit;
import org.opennfx.server.view.Pick;

/**
 * Nodes that have changed and changed back, or have come and gone: a subscriber is told of these too, so that he sees
 * that something is going on there (RFC 8641 3.1).
 *
 * @param now the content after all of it
 */
public record Churn(XPathModel model, ContainerNode now) {
    /**
     * Some edits, with one more for each node that was touched and that none of them is about.
     *
     * @param touched in the order in which it happened
     */
    public List<Edit> added(List<Edit> edits, Set<InstancePath> touched) {
        if (touched.isEmpty()) {
            return edits;
        }
        var all = new ArrayList<>(edits);
        var told = new ToldPaths();
        edits.forEach(edit -> told.add(edit.target()));
        var tree = AccessibleTree.ofWhatIsGiven(model, now);
        for (var target : touched) {
            if (!told.touch(target)) {
                told.add(target);
                all.add(tree.find(target)
                        .<Edit>map(node -> new Edit.Replace(target, content(node), AnyContent.Nodes.NONE))
                        .orElseGet(() -> new Edit.Delete(target, AnyContent.Nodes.NONE)));
            }
        }
        return List.copyOf(all);
    }

    private static AnyContent.Nodes content(XNode node) {
        return AnyContent.Nodes.of(Pick.whole().of(node.parent().orElseThrow().node(), node), Rendition.AS_IS);
    }
}
