package org.opennfx.datastore.codec;

import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.Key;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.ListNode;

/**
 * The entry of a list, or value of a leaf-list, that a statement names.
 *
 * @param node what it would be deleted by
 * @param place the parent's
 */
record Member(InnerSchema parent, EditNode.Listed node, Place place) {
    /** The one that is named last, if it is one. */
    static Optional<Member> last(List<EditNode> nodes, InnerSchema parent, Place place) {
        if (nodes.size() != 1) {
            return Optional.empty();
        }
        return switch (nodes.getFirst()) {
            case EditNode.OfContainer container -> last(container.children(), container.schema(), Named.itself(container, place));
            case EditNode.OfEntry entry when !entry.children().isEmpty() ->
                last(entry.children(), entry.schema(), Named.itself(entry, place));
            case EditNode.Listed listed -> Optional.of(new Member(parent, listed, place));
            case EditNode.OfLeaf _, EditNode.OfAny _, EditNode.OfAll _, EditNode.Invalid _, EditNode.Derived _ -> Optional.empty();
        };
    }

    Key key() {
        return switch (node) {
            case EditNode.OfEntry entry -> entry.key();
            case EditNode.OfValue value -> Key.of(value.value());
        };
    }

    boolean isUserOrdered() {
        return switch (node) {
            case EditNode.OfEntry entry -> entry.schema().userOrdered();
            case EditNode.OfValue value -> value.schema().userOrdered();
        };
    }

    /** Whether there is one of this key in its place. */
    boolean isIn(InnerNode root, Key key) {
        return root.inner(place.path())
                .flatMap(parent -> parent.child(node.schema()))
                .filter(there -> switch (there) {
                    case ListNode list -> list.entries().contains(key);
                    case LeafListNode list -> list.values().contains(key.values().getFirst());
                    default -> false;
                })
                .isPresent();
    }

    EditNode notThere(Location location) {
        return new EditNode.Invalid(SchemaErrors.isNotThere(key()), place, location);
    }

    InstancePath path() {
        return Named.itself(node, place).path();
    }
}
