package org.opennfx.datastore.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.datastore.tree.AnyNode;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.Key;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.LeafNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;
import org.opennfx.datastore.type.InvalidValue;
import org.opennfx.datastore.type.Prefixes;

/** Makes edits out of nodes, which write the same again, perhaps with other values. */
final class TreeEdits {
    private final UnaryOperator<String> rewriting;
    private final Location location;

    /** @param rewriting what becomes of a canonical value; secrets stay as they are */
    TreeEdits(UnaryOperator<String> rewriting, Location location) {
        this.rewriting = rewriting;
        this.location = location;
    }

    /**
     * Edits that make the children of a node that has none.
     *
     * @param here the node's place, for what is wrong with new values
     */
    List<EditNode> children(InnerNode node, Place here) {
        return children(node, node, here);
    }

    /**
     * As {@link #children(InnerNode, Place)}, where only what may be read has other values.
     *
     * @param seen the part of the node that may be read
     */
    List<EditNode> children(InnerNode node, InnerNode seen, Place here) {
        return Members.withoutKeys(node).stream()
                .flatMap(child -> seen.child(child.schema())
                        .map(visible -> edits(child, visible, here))
                        .orElseGet(() -> unchanged().edits(child, child, here)))
                .toList();
    }

    private TreeEdits unchanged() {
        return new TreeEdits(UnaryOperator.identity(), location);
    }

    private Stream<EditNode> edits(DataNode node, DataNode seen, Place parent) {
        var here = parent.node(node.schema().name());
        return switch (node) {
            case ContainerNode container -> Stream.of(
                    new EditNode.OfContainer(container.schema(), Optional.empty(), children(container, (ContainerNode) seen, here), location));
            case ListEntry entry -> Stream.of(entry(entry, (ListEntry) seen, parent));
            case ListNode list -> list.entries().stream().map(entry -> member(entry, (ListNode) seen, parent));
            case LeafNode leaf -> Stream.of(leaf(leaf, here));
            case LeafListNode list -> list.values().stream().map(value -> value(list, value, (LeafListNode) seen, here));
            case AnyNode any -> Stream.of(new EditNode.OfAny(any.schema(), any.content(), Optional.empty(), location));
        };
    }

    private EditNode member(ListEntry entry, ListNode seen, Place parent) {
        return seen.entries()
                .find(entry.key())
                .map(visible -> entry(entry, visible, parent))
                .orElseGet(() -> unchanged().entry(entry, entry, parent));
    }

    /** Others may read what has another name, so that it takes the right to read all of it. */
    private EditNode entry(ListEntry entry, ListEntry seen, Place parent) {
        var here = parent.down(() -> entry.key().step(entry.schema()));
        try {
            var values = new ArrayList<String>();
            for (var i = 0; i < entry.key().values().size(); i++) {
                values.add(rewritten(entry.schema().keys().get(i), entry.key().values().get(i)));
            }
            var key = new Key(values);
            if (!key.equals(entry.key()) && !seen.equals(entry)) {
                return new EditNode.Invalid(SchemaErrors.unreadable(), here, location);
            }
            return new EditNode.OfEntry(entry.schema(), key, Optional.empty(), Optional.empty(), children(entry, seen, here), location);
        } catch (InvalidValue e) {
            return invalid(e, here);
        }
    }

    private EditNode leaf(LeafNode leaf, Place here) {
        try {
            return new EditNode.OfLeaf(leaf.schema(), Optional.of(rewritten(leaf.schema(), leaf.value())), leaf.form(), Optional.empty(), location);
        } catch (InvalidValue e) {
            return invalid(e, here);
        }
    }

    private EditNode value(LeafListNode list, String value, LeafListNode seen, Place here) {
        try {
            var other = seen.values().contains(value) ? rewritten(list.schema(), value) : value;
            return new EditNode.OfValue(list.schema(), other, Optional.empty(), Optional.empty(), location);
        } catch (InvalidValue e) {
            return invalid(e, here);
        }
    }

    private String rewritten(ValueSchema node, String value) throws InvalidValue {
        var other = SetGrammar.isSecret(node) ? value : rewriting.apply(value);
        // a value that stays as it is needs not be read again
        return other.equals(value) ? value : node.type().parse(other, Prefixes.MODULE_NAMES);
    }

    private EditNode invalid(InvalidValue reason, Place here) {
        return new EditNode.Invalid(SchemaErrors.invalidValue(reason), here, location);
    }
}
