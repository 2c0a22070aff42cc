package org.opennfx.datastore.codec;

import java.util.List;
import java.util.function.Function;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.Mark;
import org.opennfx.datastore.tree.Rendition;

/**
 * Shows with each node the metadata of its path.
 *
 * @param of the metadata of the node at a path
 * @param at the place of the node that it is for
 */
public record MarkedRendition(Function<InstancePath, List<Mark>> of, Place at) implements Rendition {
    /** @param top what is shown, in no list */
    public static Rendition of(Function<InstancePath, List<Mark>> of, ContainerNode top) {
        return new MarkedRendition(of, SetReader.place(top.schema()));
    }

    @Override
    public InnerNode content(InnerNode node) {
        return node;
    }

    @Override
    public Rendition inside(InnerNode child) {
        return new MarkedRendition(of, switch (child) {
            case ContainerNode container -> at.node(container.schema().name());
            case ListEntry entry -> at.down(() -> entry.key().step(entry.schema()));
        });
    }

    @Override
    public List<Mark> marks() {
        return marks(at);
    }

    private List<Mark> marks(Place node) {
        return of.apply(node.path());
    }

    /** What is said about a container or an entry, its own rendition tells. */
    @Override
    public List<Mark> marks(SchemaNode child) {
        return child instanceof InnerSchema || child instanceof LeafListSchema ? List.of() : marks(at.node(child.name()));
    }

    @Override
    public List<Mark> marks(LeafListSchema leafList, String value) {
        return marks(at.down(() -> new Step.Value(leafList.name(), value)));
    }
}
