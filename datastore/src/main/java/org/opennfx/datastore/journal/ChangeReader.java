package org.opennfx.datastore.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.Key;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;
import org.opennfx.datastore.tree.OrderedMap;

/** Follows what {@link ChangeWriter} wrote, from the same content to the same content. */
record ChangeReader(Unpacker in, ContentReader contents) {
    ChangeReader(Unpacker in) {
        this(in, new ContentReader(in));
    }

    ContainerNode change(ContainerNode before) throws SchemaMismatchException {
        return (ContainerNode) inside(before);
    }

    private InnerNode inside(InnerNode before) throws SchemaMismatchException {
        var node = before;
        for (var left = in.count(); left > 0; left--) {
            node = step(node);
        }
        return node;
    }

    private InnerNode step(InnerNode parent) throws SchemaMismatchException {
        var kind = ChangeKind.of(in.count());
        var schema = contents.childSchema(parent.schema());
        try {
            return switch (schema) {
                case ListSchema list -> entries(kind, parent, list);
                case LeafListSchema leafList -> values(kind, parent, leafList);
                default -> single(kind, parent, schema);
            };
        } catch (NoSuchElementException e) {
            throw new SchemaMismatchException("a change of " + schema + " does not fit what is there");
        }
    }

    private InnerNode single(ChangeKind kind, InnerNode parent, SchemaNode schema) throws SchemaMismatchException {
        if (kind == ChangeKind.PUT) {
            return parent.with(contents.content(schema));
        }
        var node = existing(parent, schema);
        return switch (kind) {
            case REMOVE -> parent.without(schema);
            case INSIDE -> parent.with(inside((InnerNode) node));
            default -> throw new IllegalStateException(kind + " of " + schema);
        };
    }

    /** A node that is not an entry has no keys, but its place for them. */
    private DataNode existing(InnerNode parent, SchemaNode schema) {
        in.texts();
        return parent.child(schema).orElseThrow();
    }

    private InnerNode entries(ChangeKind kind, InnerNode parent, ListSchema schema) throws SchemaMismatchException {
        var list = (ListNode) parent.child(schema).orElse(ListNode.empty(schema));
        if (kind == ChangeKind.INSIDE) {
            var entry = list.entries().find(new Key(in.texts())).orElseThrow();
            return parent.with(list.with((ListEntry) inside(entry)));
        }
        var entries = arrange(kind, list.entries(), Key::new, () -> contents.entry(schema), ListEntry::key);
        return entries.isEmpty() ? parent.without(schema) : parent.with(list.with(entries));
    }

    private InnerNode values(ChangeKind kind, InnerNode parent, LeafListSchema schema) throws SchemaMismatchException {
        var leafList = (LeafListNode) parent.child(schema).orElse(LeafListNode.empty(schema));
        var put = new ArrayList<ValueForm.Told>(1);
        var values = arrange(kind, leafList.values(), List::getFirst, () -> {
            put.add(contents.value(schema));
            return put.getFirst().text();
        }, value -> value);
        if (values.isEmpty()) {
            return parent.without(schema);
        }
        return parent.with(put.isEmpty()
                ? leafList.with(values)
                : leafList.with(values, put.getFirst().text(), put.getFirst().form()));
    }

    /** Reads the content of an entry. */
    private interface Content<V> {
        V read() throws SchemaMismatchException;
    }

    private <K, V> OrderedMap<K, V> arrange(
            ChangeKind kind,
            OrderedMap<K, V> entries,
            Function<List<String>, K> keyFrom,
            Content<V> content,
            Function<V, K> keyOf)
            throws SchemaMismatchException {
        return switch (kind) {
            case PUT -> {
                var entry = content.read();
                yield entries.with(keyOf.apply(entry), entry);
            }
            case PUT_FIRST -> {
                var entry = content.read();
                yield entries.withFirst(keyOf.apply(entry), entry);
            }
            case PUT_AFTER -> {
                var anchor = keyFrom.apply(in.texts());
                var entry = content.read();
                yield entries.withAfter(anchor, keyOf.apply(entry), entry);
            }
            case REMOVE -> {
                var key = keyFrom.apply(in.texts());
                yield entries.without(keyOf.apply(entries.find(key).orElseThrow()));
            }
            case ORDER -> ordered(entries, keyFrom);
            case INSIDE -> throw new IllegalStateException("nothing is inside a value");
        };
    }

    private <K, V> OrderedMap<K, V> ordered(OrderedMap<K, V> entries, Function<List<String>, K> keyFrom) {
        OrderedMap<K, V> ordered = OrderedMap.empty();
        for (var left = in.count(); left > 0; left--) {
            var key = keyFrom.apply(in.texts());
            ordered = ordered.with(key, entries.find(key).orElseThrow());
        }
        return ordered;
    }
}
