package org.opennfx.datastore;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.opennfx.datastore.schema.AnySchema;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.AnyContent;
import org.opennfx.datastore.tree.AnyNode;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.Key;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.LeafNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;
import org.opennfx.datastore.tree.OrderedMap;
import org.opennfx.datastore.type.ValueType.JsonForm;

/** One small change inside the container {@code box}, made on the tree itself. */
@FunctionalInterface
public interface BoxEdit extends UnaryOperator<InnerNode> {
    private static <S extends SchemaNode> S schema(Class<S> type, String... path) {
        SchemaNode node = Box.BOX;
        for (var local : path) {
            node = ((InnerSchema) node).child(local).orElseThrow();
        }
        return type.cast(node);
    }

    /** The datastore with these edits made. */
    static ContainerNode apply(ContainerNode root, List<BoxEdit> edits) {
        InnerNode box = (ContainerNode) root.child(Box.BOX).orElse(ContainerNode.empty(Box.BOX));
        for (var edit : edits) {
            box = edit.apply(box);
        }
        return root.with(box);
    }

    static BoxEdit name(String name) {
        return name(name, Optional.empty());
    }

    static BoxEdit name(String name, Optional<JsonForm> form) {
        return box -> box.with(new LeafNode(schema(LeafSchema.class, "name"), name, form));
    }

    static BoxEdit note(AnyContent note) {
        return box -> box.with(new AnyNode(schema(AnySchema.class, "note"), note));
    }

    static BoxEdit secure(boolean secure) {
        var schema = schema(ContainerSchema.class, "secure");
        return box -> secure ? box.with(ContainerNode.empty(schema)) : box.without(schema);
    }

    /** Puts a rule at a place, or moves it there. */
    static BoxEdit rule(int place, String name, String action) {
        var schema = schema(ListSchema.class, "rule");
        var key = Key.of(name);
        return box -> {
            var list = (ListNode) box.child(schema).orElse(ListNode.empty(schema));
            var old = list.entries().find(key).orElse(ListEntry.of(schema, key));
            var entry = old.with(new LeafNode(schema(LeafSchema.class, "rule", "action"), action));
            return box.with(list.with(placed(list.entries(), place, key, entry, ListEntry::key)));
        };
    }

    static BoxEdit match(String rule, int place, String value) {
        return match(rule, place, value, Optional.empty());
    }

    /** Puts a value at a place in the leaf-list of a rule, if there is that rule. */
    static BoxEdit match(String rule, int place, String value, Optional<JsonForm> form) {
        var list = schema(ListSchema.class, "rule");
        var schema = schema(LeafListSchema.class, "rule", "match");
        return box -> box.entry("rule", rule)
                .map(entry -> {
                    var values = (LeafListNode) entry.child(schema).orElse(LeafListNode.empty(schema));
                    var changed = values.with(placed(values.values(), place, value, value, each -> each), value, form);
                    return box.with(((ListNode) box.child(list).orElseThrow()).with(entry.with(changed)));
                })
                .orElse(box);
    }

    static BoxEdit port(int slot, int number, String member) {
        return port(slot, number, member, Optional.empty());
    }

    /** Puts a port with a member, or adds the member to it. */
    static BoxEdit port(int slot, int number, String member, Optional<JsonForm> form) {
        var schema = schema(ListSchema.class, "port");
        var vlan = schema(ContainerSchema.class, "port", "vlan");
        var members = schema(LeafListSchema.class, "port", "vlan", "member");
        var key = Key.of(Integer.toString(slot), Integer.toString(number));
        return box -> {
            var list = (ListNode) box.child(schema).orElse(ListNode.empty(schema));
            var entry = list.entries().find(key).orElse(ListEntry.of(schema, key));
            var inside = (ContainerNode) entry.child(vlan).orElse(ContainerNode.empty(vlan));
            var values = (LeafListNode) inside.child(members).orElse(LeafListNode.empty(members));
            return box.with(list.with(entry.with(inside.with(values.with(member, form)))));
        };
    }

    /** Removes an entry of a list, and the list with its last one. */
    static BoxEdit without(String local, String... keys) {
        var schema = schema(ListSchema.class, local);
        return box -> {
            var list = (ListNode) box.child(schema).orElse(ListNode.empty(schema));
            var left = list.entries().without(Key.of(keys));
            return left.isEmpty() ? box.without(schema) : box.with(list.with(left));
        };
    }

    private static <K, V> OrderedMap<K, V> placed(
            OrderedMap<K, V> entries, int place, K key, V value, Function<V, K> keyOf) {
        var others = entries.without(key);
        var index = 0;
        var anchor = Optional.<K>empty();
        for (var other : others) {
            anchor = index++ == place ? Optional.of(keyOf.apply(other)) : anchor;
        }
        return anchor.map(before -> others.withBefore(before, key, value)).orElse(others.withLast(key, value));
    }

    /** Any edit, from so few names that edits meet. */
    static Arbitrary<BoxEdit> any() {
        var names = Arbitraries.of("a", "b", "c", "d", "\u00e9 & <f>");
        var forms = Arbitraries.of(JsonForm.class).optional();
        var small = Arbitraries.integers().between(0, 3);
        return Arbitraries.oneOf(
                Combinators.combine(small, names, Arbitraries.of("accept", "discard")).as(BoxEdit::rule),
                Combinators.combine(names, small, names, forms).as(BoxEdit::match),
                Combinators.combine(small, small, names, forms).as(BoxEdit::port),
                names.map(name -> without("rule", name)),
                Combinators.combine(small, small)
                        .as((slot, number) -> without("port", Integer.toString(slot), Integer.toString(number))),
                Combinators.combine(names, forms).as(BoxEdit::name),
                names.map(name -> note(new AnyContent.Xml("<note>" + name + "</note>"))),
                names.map(name -> note(new AnyContent.Json("\"" + name + "\""))),
                Arbitraries.of(true, false).map(BoxEdit::secure));
    }
}
