package org.opennfx.datastore.codec;

import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.ValueSchema;

/** What a document says to be there by default, as a server has told it (RFC 6243 4.5.2): its value is to be the default. */
final class ByDefault {
    private ByDefault() {}

    /**
     * @param read as it would be if it was set
     * @param place of the parent
     */
    static EditNode of(EditNode.OfLeaf read, Place place) {
        var leaf = read.schema();
        return leaf.defaultValue().isPresent() && leaf.defaultValue().equals(read.value())
                ? new EditNode.OfLeaf(leaf, Optional.empty(), read.operation(), read.location())
                : notTheDefault(read, leaf, leaf.defaultValue().stream().toList(), place);
    }

    /** As {@link #of(EditNode.OfLeaf, Place)}, for a value of a leaf-list. */
    static EditNode of(EditNode.OfValue read, Place place) {
        var leafList = read.schema();
        return leafList.defaults().contains(read.value())
                ? new EditNode.OfValue(
                        leafList, read.value(), Optional.empty(), true, read.operation(), read.insert(), read.location())
                : notTheDefault(read, leafList, leafList.defaults(), place);
    }

    private static EditNode notTheDefault(EditNode.Target read, ValueSchema node, List<String> defaults, Place place) {
        return new EditNode.Invalid(SchemaErrors.notTheDefault(node, defaults), place.node(node.name()), read.location());
    }
}
