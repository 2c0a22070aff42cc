package org.opennfx.datastore.tree;

import java.util.ArrayList;
import java.util.List;
import org.opennfx.datastore.path.InstancePath.KeyLeaf;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.schema.ListSchema;

/** The values of the keys of a list entry, canonical, in the order of the key statement. */
public record Key(List<String> values) {
    public Key {
        values = List.copyOf(values);
    }

    public static Key of(String... values) {
        return new Key(List.of(values));
    }

    /** The key in a step to an entry. */
    public static Key of(Step.Entry step) {
        return new Key(step.keys().stream().map(KeyLeaf::value).toList());
    }

    /** The step to the entry of a list that has this key; for a list without keys it is the entry's position. */
    public Step step(ListSchema list) {
        if (list.keys().isEmpty()) {
            return new Step.Position(list.name(), Integer.parseInt(values.getFirst()));
        }
        var leaves = new ArrayList<KeyLeaf>();
        for (var i = 0; i < values.size(); i++) {
            leaves.add(new KeyLeaf(list.keys().get(i).name(), values.get(i)));
        }
        return new Step.Entry(list.name(), leaves);
    }

    /** The only value of a key with one leaf, or the values with blanks between them; for messages. */
    @Override
    public String toString() {
        return String.join(" ", values);
    }
}
