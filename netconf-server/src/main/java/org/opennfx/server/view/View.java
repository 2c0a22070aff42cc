package org.opennfx.server.view;

import java.util.ArrayList;
import org.opennfx.datastore.codec.Rendition;
import org.opennfx.datastore.tree.Children;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;
import org.opennfx.datastore.xpath.AccessibleTree;
import org.opennfx.datastore.xpath.XPathModel;

/**
 * What a client gets to see of the content of a datastore.
 *
 * @param root what is selected
 * @param rendition how a writer has to show it
 */
public record View(ContainerNode root, Rendition rendition) {
    /**
     * Selects from what the mode reports: a filter that asks for a default finds it with report-all only.
     *
     * @param root what the client may see
     */
    public static View of(XPathModel model, ContainerNode root, Selection selection, WithDefaults defaults) {
        return switch (defaults) {
            case EXPLICIT -> given(model, root, selection, Rendition.AS_IS);
            case TRIM -> given(model, root, selection, new TrimmedRendition());
            case REPORT_ALL, REPORT_ALL_TAGGED -> {
                var tree = AccessibleTree.ofEverything(model, root).root();
                var pick = selection.pick(tree);
                yield new View(
                        pick.from(tree), new DefaultsRendition(tree, pick, defaults == WithDefaults.REPORT_ALL_TAGGED));
            }
        };
    }

    private static View given(XPathModel model, ContainerNode root, Selection selection, Rendition rendition) {
        var tree = AccessibleTree.ofWhatIsGiven(model, root).root();
        return new View(selection.pick(tree).from(tree), rendition);
    }

    /** The view as a tree, for those who want to keep it. */
    public ContainerNode asTree() {
        return rendition == Rendition.AS_IS ? root : (ContainerNode) complete(root, rendition);
    }

    private static InnerNode complete(InnerNode node, Rendition rendition) {
        var children = new ArrayList<DataNode>();
        for (var child : rendition.content(node).children()) {
            children.add(complete(child, rendition));
        }
        return node.with(Children.of(children));
    }

    private static DataNode complete(DataNode child, Rendition rendition) {
        return switch (child) {
            case InnerNode inner -> complete(inner, rendition.inside(inner));
            case ListNode list -> {
                var all = list;
                for (var entry : list.entries()) {
                    all = all.with((ListEntry) complete(entry, rendition.inside(entry)));
                }
                yield all;
            }
            default -> child;
        };
    }
}
