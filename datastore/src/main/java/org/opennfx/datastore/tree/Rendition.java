package org.opennfx.datastore.tree;

import java.util.List;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.SchemaNode;

/**
 * How a writer shows what is in one node: as it is, or with nodes that are added, left out or marked. A writer asks for
 * each node when it comes to it, so that what is added to a large tree is never there all at once.
 */
public interface Rendition {
    Rendition AS_IS = new Rendition() {
        @Override
        public InnerNode content(InnerNode node) {
            return node;
        }

        @Override
        public Rendition inside(InnerNode child) {
            return this;
        }

        @Override
        public List<Mark> marks(SchemaNode child) {
            return List.of();
        }
    };

    /**
     * The node with the children that are to be shown. What is in these is shown by their own renditions.
     *
     * @param node the one that this rendition is for
     */
    InnerNode content(InnerNode node);

    /** How to show what is in a container or an entry that {@link #content} has. */
    Rendition inside(InnerNode child);

    /** The same where children are shown without the node that this is for, so that they cannot inherit any metadata from it. */
    default Rendition withoutParent() {
        return this;
    }

    /** The metadata of the node that this rendition is for, on top of what its parent's says of all instances. */
    default List<Mark> marks() {
        return List.of();
    }

    /** The metadata of all instances of a child. */
    List<Mark> marks(SchemaNode child);

    /** The metadata of one value of a leaf-list. */
    default List<Mark> marks(LeafListSchema leafList, String value) {
        return marks(leafList);
    }
}
