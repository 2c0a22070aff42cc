package org.opennfx.datastore.codec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.tree.Key;

/** The key leaves of one list entry, which a document may give anywhere in it. */
final class EntryKeys {
    private final ListSchema list;
    private final Map<LeafSchema, EditNode> given = new HashMap<>();
    private Optional<Key> complete = Optional.empty();

    EntryKeys(ListSchema list) {
        this.list = list;
    }

    /** Where the entry is; asked for when there is an error to tell, which may be before its key is known. */
    Place below(Place parent) {
        return parent.down(
                () -> complete.map(key -> key.step(list)).orElse(new Step.Node(list.name())));
    }

    /** Takes what was read, if it was read for a key that has not been given yet. */
    boolean take(LeafSchema leaf, EditNode node) {
        return leaf.isKey() && given.putIfAbsent(leaf, node) == null;
    }

    /** Whether nothing was read for any key. */
    boolean areMissing() {
        return given.isEmpty() && !list.keys().isEmpty();
    }

    /**
     * Puts the key together.
     *
     * @param position that of the entry among those of a list without keys, from 1
     * @return what is wrong with the first key leaf that is missing or wrong; empty if there is a key
     */
    Optional<EditNode.Invalid> complete(int position, Place entry, Location location) {
        var values = new ArrayList<String>();
        for (var leaf : list.keys()) {
            switch (given.get(leaf)) {
                case EditNode.OfLeaf value -> values.add(value.value().orElse(""));
                case EditNode.Invalid invalid -> {
                    return Optional.of(invalid);
                }
                case null, default -> {
                    return Optional.of(new EditNode.Invalid(SchemaErrors.missingKey(leaf), entry, location));
                }
            }
        }
        complete = Optional.of(list.keys().isEmpty() ? Key.of(Integer.toString(position)) : new Key(values));
        return Optional.empty();
    }

    /** Those of which JSON has said more than their texts. */
    Stream<EditNode> withForms() {
        return list.keys().stream()
                .map(given::get)
                .filter(node -> node instanceof EditNode.OfLeaf leaf && leaf.form().isPresent());
    }

    Key key() {
        return complete.orElseThrow();
    }
}
