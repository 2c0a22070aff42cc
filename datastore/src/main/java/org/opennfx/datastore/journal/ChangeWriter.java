package org.opennfx.datastore.journal;

import java.util.ArrayList;
import java.util.List;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.Diff;
import org.opennfx.datastore.tree.Diff.Instance;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.Key;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;

/** Writes what leads from one content to another, in the order in which {@link ChangeReader} can follow it. */
record ChangeWriter(Packer out) {
    /** Writes nothing but a zero if the two are equal. */
    void change(ContainerNode before, ContainerNode after) {
        Diff.between(before, after).ifPresentOrElse(this::inside, () -> out.number(0));
    }

    private void inside(Diff.Inside diff) {
        out.number(diff.children().size());
        diff.children().forEach(child -> step(diff.after(), child));
    }

    private void step(InnerNode parent, Diff diff) {
        switch (diff) {
            case Diff.Created created -> put(parent, created.after());
            case Diff.Changed changed -> put(parent, changed.after());
            case Diff.Deleted deleted -> {
                head(ChangeKind.REMOVE, deleted.schema());
                out.texts(keys(deleted.before()));
            }
            case Diff.Inside inside -> {
                head(ChangeKind.INSIDE, inside.schema());
                out.texts(keys(inside.after()));
                inside(inside);
            }
            case Diff.Reordered reordered -> {
                head(ChangeKind.ORDER, reordered.schema());
                order(parent, reordered.schema());
            }
        }
    }

    private void put(InnerNode parent, Instance instance) {
        switch (instance) {
            case Instance.OfNode(ListEntry entry) -> {
                place(entry.schema(), entry.schema().userOrdered(), entriesBefore(parent, entry));
                new ContentWriter(out).children(entry.children());
            }
            case Instance.OfNode(var node) -> {
                head(ChangeKind.PUT, node.schema());
                new ContentWriter(out).content(node);
            }
            case Instance.OfValue(var schema, var value) -> {
                place(schema, schema.userOrdered(), valuesBefore(parent, schema, value));
                new ContentWriter(out).value(value, leafList(parent, schema).form(value));
            }
        }
    }

    private void place(SchemaNode schema, boolean userOrdered, List<String> before) {
        if (!userOrdered) {
            head(ChangeKind.PUT, schema);
        } else if (before.isEmpty()) {
            head(ChangeKind.PUT_FIRST, schema);
        } else {
            head(ChangeKind.PUT_AFTER, schema);
            out.texts(before);
        }
    }

    private void head(ChangeKind kind, SchemaNode schema) {
        out.number(kind.code());
        out.name(schema);
    }

    private void order(InnerNode parent, SchemaNode schema) {
        var entries = new ArrayList<List<String>>();
        switch (parent.child(schema).orElseThrow()) {
            case ListNode list -> list.entries().forEach(entry -> entries.add(entry.key().values()));
            case LeafListNode leafList -> leafList.values().forEach(value -> entries.add(List.of(value)));
            default -> throw new IllegalArgumentException(schema + " has no order");
        }
        out.number(entries.size());
        entries.forEach(out::texts);
    }

    private static List<String> entriesBefore(InnerNode parent, ListEntry entry) {
        return list(parent, entry.schema()).entries().before(entry.key())
                .map(ListEntry::key)
                .map(Key::values)
                .orElse(List.of());
    }

    private static ListNode list(InnerNode parent, ListSchema schema) {
        return (ListNode) parent.child(schema).orElseThrow();
    }

    private static List<String> valuesBefore(InnerNode parent, LeafListSchema schema, String value) {
        return leafList(parent, schema).values().before(value).stream().toList();
    }

    private static LeafListNode leafList(InnerNode parent, LeafListSchema schema) {
        return (LeafListNode) parent.child(schema).orElseThrow();
    }

    private static List<String> keys(Instance instance) {
        return switch (instance) {
            case Instance.OfNode(var node) -> keys(node);
            case Instance.OfValue(_, var value) -> List.of(value);
        };
    }

    private static List<String> keys(DataNode node) {
        return node instanceof ListEntry entry ? entry.key().values() : List.of();
    }
}
