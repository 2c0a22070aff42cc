package org.opennfx.datastore.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.type.ValueType.JsonForm;

/**
 * A leaf-list with its values in order, at least one.
 *
 * @param values each value by itself
 * @param forms of those values that have one, as a {@link LeafNode} can have
 */
public record LeafListNode(LeafListSchema schema, OrderedMap<String, String> values, OrderedMap<String, JsonForm> forms)
        implements DataNode {
    public static LeafListNode empty(LeafListSchema schema) {
        return new LeafListNode(schema, OrderedMap.empty(), OrderedMap.empty());
    }

    /** With these values, in the forms that they have here. */
    public LeafListNode with(OrderedMap<String, String> others) {
        return others == values ? this : new LeafListNode(schema, others, formsOf(others));
    }

    private OrderedMap<String, JsonForm> formsOf(OrderedMap<String, String> others) {
        var gone = new ArrayList<String>();
        forms.forEachEntry((value, _) -> {
            if (!others.contains(value)) {
                gone.add(value);
            }
        });
        var left = forms;
        for (var value : gone) {
            left = left.without(value);
        }
        return left;
    }

    /** This leaf-list with a value, last if it is new. */
    public LeafListNode with(String value) {
        return with(value, Optional.empty());
    }

    /** As {@link #with(String)}, in this form if it is new. */
    public LeafListNode with(String value, Optional<JsonForm> form) {
        return values.contains(value) ? this : with(values.with(value, value), value, form);
    }

    /**
     * This leaf-list with one value more, or with one in another place or form.
     *
     * @param others the values with that one
     */
    public LeafListNode with(OrderedMap<String, String> others, String value, Optional<JsonForm> form) {
        var changed = form.map(it -> forms.with(value, it)).orElseGet(() -> forms.without(value));
        return new LeafListNode(schema, others, changed);
    }

    public LeafListNode without(String value) {
        return new LeafListNode(schema, values.without(value), forms.without(value));
    }

    /** The form of a value, where JSON has given it in one of its own. */
    public Optional<JsonForm> form(String value) {
        return forms.find(value);
    }

    /** How JSON writes a value. */
    public JsonForm jsonForm(String value) {
        return form(value).orElseGet(() -> schema.type().jsonForm(value));
    }

    /** Whether each value that another one has, too, has the same form there. */
    boolean hasFormsOf(LeafListNode other) {
        return differing(other).isEmpty() && other.differing(this).isEmpty();
    }

    private List<String> differing(LeafListNode other) {
        var found = new ArrayList<String>();
        forms.forEachEntry((value, form) -> {
            if (other.values.contains(value) && !other.form(value).equals(Optional.of(form))) {
                found.add(value);
            }
        });
        return found;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LeafListNode node
                && schema == node.schema
                && values.equals(node.values)
                && hasFormsOf(node);
    }

    @Override
    public int hashCode() {
        return Objects.hash(schema, values);
    }
}
