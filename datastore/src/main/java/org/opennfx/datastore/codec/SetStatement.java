package org.opennfx.datastore.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.AnySchema;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.AnyContent;
import org.opennfx.datastore.tree.Key;

/** Reads the words behind {@code set}. Behind a leaf other children of the same parent may follow on the line. */
final class SetStatement {
    private final SetWords words;

    SetStatement(SetWords words) {
        this.words = words;
    }

    /** Reads statements of a node up to the end of the line, at least one. */
    List<EditNode> read(InnerSchema parent, Place place) throws SetWords.Refused {
        if (words.atEnd()) {
            words.mayFollow(() -> new Expectation.Statement(parent, place, List.of()));
            throw words.expecting("statement", place);
        }
        return statements(parent, place);
    }

    private List<EditNode> statements(InnerSchema parent, Place place) throws SetWords.Refused {
        var nodes = new ArrayList<EditNode>();
        while (!words.atEnd()) {
            var location = words.location();
            var child = words.child(parent, place, nodes);
            nodes.addAll(edits(child, place, location));
        }
        words.mayFollow(() -> new Expectation.Statement(parent, place, nodes));
        return nodes;
    }

    private List<EditNode> edits(SchemaNode node, Place place, Location location) throws SetWords.Refused {
        var here = place.node(node.name());
        return switch (node) {
            case ContainerSchema container -> List.of(
                    new EditNode.OfContainer(container, Optional.empty(), statements(container, here), location));
            case ListSchema list -> List.of(entry(list, place, location));
            case LeafSchema leaf -> List.of(new EditNode.OfLeaf(
                    leaf, Optional.of(words.value(leaf, here)), Optional.empty(), location));
            case LeafListSchema leafList -> words.values(leafList, here, Optional.empty());
            case AnySchema any -> List.of(new EditNode.OfAny(
                    any, new AnyContent.Xml(words.fragment(any, here)), Optional.empty(), location));
        };
    }

    private EditNode entry(ListSchema list, Place place, Location location) throws SetWords.Refused {
        var key = words.key(list, place);
        var here = place.down(() -> key.key().step(list));
        if (key.dotted().isEmpty()) {
            return entry(list, key.key(), statements(list, here), location);
        }
        var below = key.dotted().get();
        var inside = statements(below.list(), here.down(() -> below.key().step(below.list())));
        return entry(list, key.key(), List.of(entry(below.list(), below.key(), inside, location)), location);
    }

    private static EditNode entry(ListSchema list, Key key, List<EditNode> children, Location location) {
        return new EditNode.OfEntry(list, key, Optional.empty(), Optional.empty(), children, location);
    }
}
