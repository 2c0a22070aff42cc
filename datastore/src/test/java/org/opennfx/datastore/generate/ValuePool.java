package org.opennfx.datastore.generate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.LeafNode;
import org.opennfx.datastore.tree.ListNode;
import org.opennfx.datastore.type.InvalidValue;
import org.opennfx.datastore.type.Prefixes;
import org.opennfx.datastore.type.ValueType;

/** Canonical values for leaves, few enough that references meet what they refer to. */
public final class ValuePool {
    private static final List<String> TEXTS = List.of(
            "a", "b", "red", "p1", "p2", "open", "core", "v100", "100", "100-200", "eth0", "eth2", "eth3", "hsxe0", "ge-0/0/1",
            "xe-0/0/12", "sxe-0/0/0", "irb", "irb.100", "jmgmt0", "10.0.0.1", "10.0.0.1/24", "10.0.0.0/24", "2001:db8::1",
            "2001:db8::/64", "00:11:22:33:44:55", "0000:00:05.0", "12:00:00", "2026-11-01", "super-user", "operator",
            "/var/third-party/images/a.img", "123e4567-e89b-12d3-a456-426614174000", "all", "0", "1", "2", "3", "4", "5", "8", "9",
            "10", "16", "20", "60", "99", "512", "1024", "1500", "4094", "4096", "65535", "2097152", "1.5", "-1");

    private final List<String> texts;
    private final IdentityHashMap<ValueSchema, List<String>> bySchema = new IdentityHashMap<>();

    /**
     * @param examples trees whose values may be used too
     */
    public ValuePool(Collection<? extends InnerNode> examples) {
        var all = new LinkedHashSet<>(TEXTS);
        examples.forEach(tree -> learn(tree, all));
        texts = List.copyOf(all);
    }

    private static void learn(DataNode node, Set<String> all) {
        switch (node) {
            case InnerNode inner -> inner.children().forEach(child -> learn(child, all));
            case ListNode list -> list.entries().forEach(entry -> learn(entry, all));
            case LeafNode leaf -> all.add(leaf.value());
            case LeafListNode leafList -> leafList.values().forEach(all::add);
            default -> { }
        }
    }

    /** Values that the type of a leaf allows; none where the pool has no such. */
    public List<String> values(ValueSchema schema) {
        return bySchema.computeIfAbsent(schema, each -> List.copyOf(new LinkedHashSet<>(values(each.type()))));
    }

    private List<String> values(ValueType type) {
        return switch (type) {
            case ValueType.EnumerationType enumeration -> List.copyOf(enumeration.values().keySet());
            case ValueType.IdentityrefType identityref -> List.copyOf(identityref.identities());
            case ValueType.BooleanType _ -> List.of("true", "false");
            case ValueType.EmptyType _ -> List.of("");
            case ValueType.LeafrefType leafref -> values(leafref.target());
            case ValueType.XPathType expression ->
                    accepted(expression).stream().filter(text -> expression.withPrefixes(text, module -> "another-" + module).equals(text)).toList();
            case ValueType.UnionType union ->
                    union.members().stream().flatMap(member -> values(member).stream()).toList();
            default -> accepted(type);
        };
    }

    private List<String> accepted(ValueType type) {
        var accepted = new ArrayList<String>();
        for (var text : texts) {
            try {
                accepted.add(type.parse(text, Prefixes.MODULE_NAMES));
            } catch (InvalidValue _) {
                // another type's value
            }
        }
        return accepted;
    }
}
