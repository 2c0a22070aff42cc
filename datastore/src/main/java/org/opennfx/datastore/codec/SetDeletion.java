package org.opennfx.datastore.codec;

import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.AnySchema;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.tree.AnyContent;
import org.opennfx.datastore.tree.Key;

/** Reads the words behind {@code delete}: the one node that goes. */
final class SetDeletion {
    private final SetWords words;

    SetDeletion(SetWords words) {
        this.words = words;
    }

    /** Reads the one statement to delete: the name of a node, and its key or value where there is one. */
    List<EditNode> read(InnerSchema parent, Place place) throws SetWords.Refused {
        var location = words.location();
        var node = words.child(parent, place, List.of());
        var here = place.node(node.name());
        var edits =
                switch (node) {
                    case ContainerSchema container -> List.<EditNode>of(deleted(container, here, location));
                    case ListSchema list -> List.of(deleted(list, place, location));
                    case LeafSchema leaf -> List.<EditNode>of(deleted(leaf, location));
                    case LeafListSchema leafList -> deleted(leafList, here, location);
                    case AnySchema any -> List.<EditNode>of(
                            new EditNode.OfAny(any, AnyContent.NOTHING, Optional.of(Operation.DELETE), location));
                };
        if (!words.atEnd()) {
            throw words.expecting("statement", here);
        }
        return edits;
    }

    private EditNode deleted(ContainerSchema container, Place here, Location location) throws SetWords.Refused {
        words.mayFollow(() -> new Expectation.Statement(container, here, List.of()));
        return words.atEnd()
                ? new EditNode.OfContainer(container, Optional.of(Operation.DELETE), List.of(), location)
                : new EditNode.OfContainer(container, Optional.of(Operation.NONE), read(container, here), location);
    }

    private EditNode deleted(ListSchema list, Place place, Location location) throws SetWords.Refused {
        words.mayFollow(() -> new Expectation.KeyValue(list, place, List.of()));
        if (words.atEnd()) {
            return new EditNode.OfAll(list, Optional.of(Operation.DELETE), location);
        }
        var key = words.key(list, place);
        var here = place.down(() -> key.key().step(list));
        if (key.dotted().isEmpty()) {
            return deleted(list, key.key(), here, location);
        }
        var below = key.dotted().get();
        var inside = deleted(below.list(), below.key(), here.down(() -> below.key().step(below.list())), location);
        return entry(list, key.key(), Operation.NONE, List.of(inside), location);
    }

    private EditNode deleted(ListSchema list, Key key, Place here, Location location) throws SetWords.Refused {
        words.mayFollow(() -> new Expectation.Statement(list, here, List.of()));
        return words.atEnd()
                ? entry(list, key, Operation.DELETE, List.of(), location)
                : entry(list, key, Operation.NONE, read(list, here), location);
    }

    /** The value may stand behind the name, and does not matter. */
    private EditNode deleted(LeafSchema leaf, Location location) {
        words.skipValue(leaf);
        return new EditNode.OfLeaf(leaf, Optional.empty(), Optional.of(Operation.DELETE), location);
    }

    private List<EditNode> deleted(LeafListSchema leafList, Place here, Location location) throws SetWords.Refused {
        words.mayFollow(() -> new Expectation.Value(leafList, here, Expectation.Brackets.BEFORE));
        return words.atEnd()
                ? List.of(new EditNode.OfAll(leafList, Optional.of(Operation.DELETE), location))
                : words.values(leafList, here, Optional.of(Operation.DELETE));
    }

    private static EditNode entry(
            ListSchema list, Key key, Operation operation, List<EditNode> children, Location location) {
        return new EditNode.OfEntry(list, key, Optional.of(operation), Optional.empty(), children, location);
    }
}
