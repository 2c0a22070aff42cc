package org.opennfx.server.view;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.opennfx.datastore.store.NodeVersions;
import org.opennfx.datastore.tree.Children;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;
import org.opennfx.datastore.tree.Rendition;
import org.opennfx.datastore.xpath.AccessibleTree;
import org.opennfx.datastore.xpath.XNode.Inner;
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
     * @param root the whole content
     * @param readable takes out what the client may not see; empty where he may see all
     */
    public static View of(
            XPathModel model,
            ContainerNode root,
            Optional<UnaryOperator<ContainerNode>> readable,
            Selection selection,
            WithDefaults defaults) {
        return of(model, root, readable, () -> root, Retrieval.of(selection, defaults));
    }

    /**
     * As {@link #of(XPathModel, ContainerNode, Optional, Selection, WithDefaults)}, with all that get-data can ask for.
     *
     * @param running by which the origin of configuration is told; asked for where origins are
     */
    public static View of(
            XPathModel model,
            ContainerNode root,
            Optional<UnaryOperator<ContainerNode>> readable,
            Supplier<ContainerNode> running,
            Retrieval wanted) {
        var given = readable.map(view -> view.apply(root)).orElse(root);
        var origins = Optional.of(running).filter(_ -> wanted.tellsOrigins()).map(Supplier::get);
        if (readable.isEmpty() || !wanted.defaults().addsDefaults()) {
            return of(model, given, given, wanted.defaults(), origins, wanted);
        }
        // what is hidden when it is set is hidden when it is there by default
        var reported = readable.get().apply(everything(model, root).asTree());
        return of(model, reported, given, WithDefaults.EXPLICIT, origins, wanted);
    }

    private static View everything(XPathModel model, ContainerNode root) {
        var all = Retrieval.of(Selection.EVERYTHING, WithDefaults.REPORT_ALL);
        return of(model, root, root, WithDefaults.REPORT_ALL, Optional.empty(), all);
    }

    /**
     * @param defaults what to do about defaults that are not in the root already
     * @param running there where origins are told
     */
    private static View of(
            XPathModel model,
            ContainerNode root,
            ContainerNode given,
            WithDefaults defaults,
            Optional<ContainerNode> running,
            Retrieval wanted) {
        var here = defaults.addsDefaults()
                ? AccessibleTree.ofEverything(model, root).root()
                : AccessibleTree.ofWhatIsGiven(model, root).root();
        var pick = wanted.selection().pick(here);
        var all = new View(pick.from(here), content(defaults, here, pick));
        var sifted = wanted.sifts() ? asIs(new Sieve(wanted).sift(all.asTree(), running)) : all;
        var limited = wanted.maxDepth() < Retrieval.UNBOUNDED
                ? asIs(new Depth(wanted.maxDepth()).limit(sifted.asTree(), here, pick))
                : sifted;
        var tagged = wanted.defaults() == WithDefaults.REPORT_ALL_TAGGED
                ? new View(limited.root(), new TagRendition(limited.rendition(), Optional.of(given)))
                : limited;
        return wanted.withOrigin()
                ? new View(
                        tagged.root(),
                        new OriginRendition(tagged.rendition(), running.map(InnerNode.class::cast), Optional.empty()))
                : tagged;
    }

    private static View asIs(ContainerNode root) {
        return new View(root, Rendition.AS_IS);
    }

    private static Rendition content(WithDefaults defaults, Inner here, Pick pick) {
        return switch (defaults) {
            case EXPLICIT -> Rendition.AS_IS;
            case TRIM -> new TrimmedRendition();
            case REPORT_ALL, REPORT_ALL_TAGGED -> new DefaultsRendition(here, pick);
        };
    }

    /**
     * This view with the versions of containers and list entries, and without what the client has already.
     *
     * @param versions of the datastore that this is a view of
     */
    public View versioned(NodeVersions versions, ClientVersions client) {
        return new View(root, new EtagRendition(rendition, versions, client));
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
