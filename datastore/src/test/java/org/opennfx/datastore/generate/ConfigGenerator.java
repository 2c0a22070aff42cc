package org.opennfx.datastore.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.schema.AnySchema;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.AnyContent;
import org.opennfx.datastore.tree.AnyNode;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.Key;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.LeafNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;

/**
 * Makes and changes configurations that have the structure and the types of a schema, and often break its constraints.
 * The same seed gives the same.
 */
public final class ConfigGenerator {
    private static final int DEEPEST = 9;

    private final Random random;
    private final ValuePool pool;

    public ConfigGenerator(Random random, ValuePool pool) {
        this.random = random;
        this.pool = pool;
    }

    public ContainerNode configuration(ContainerSchema root) {
        return (ContainerNode) fill(ContainerNode.empty(root), 0);
    }

    private InnerNode fill(InnerNode start, int depth) {
        var node = start;
        for (var child : start.schema().children()) {
            var wanted = mandatory(child) ? 0.8 : 0.3;
            if (child.config() && !child.isKey() && depth < DEEPEST && random.nextDouble() < wanted) {
                node = put(node, child, depth);
            }
        }
        return node;
    }

    private static boolean mandatory(SchemaNode node) {
        return switch (node) {
            case LeafSchema leaf -> leaf.mandatory();
            case AnySchema any -> any.mandatory();
            case ListSchema list -> list.bounds().min() > 0;
            case LeafListSchema leafList -> leafList.bounds().min() > 0;
            case ContainerSchema container -> !container.presence();
        };
    }

    /** The node with a child made anew, or with one more entry; a case that the child is not in goes. */
    private InnerNode put(InnerNode node, SchemaNode child, int depth) {
        return child(node, child, depth)
                .map(made -> withoutOtherCases(node, child).with(made))
                .orElse(node);
    }

    private static InnerNode withoutOtherCases(InnerNode node, SchemaNode child) {
        var left = node;
        for (var sibling : node.children()) {
            var other = child.cases().stream().anyMatch(mine -> !mine.holds(sibling.schema())
                    && mine.choice().cases().stream().anyMatch(each -> each.holds(sibling.schema())));
            left = other ? left.without(sibling.schema()) : left;
        }
        return left;
    }

    private Optional<DataNode> child(InnerNode parent, SchemaNode schema, int depth) {
        return switch (schema) {
            case LeafSchema leaf -> value(pool.values(leaf)).map(value -> new LeafNode(leaf, value));
            case LeafListSchema leafList -> value(pool.values(leafList))
                    .map(value -> ((LeafListNode) parent.child(leafList).orElse(LeafListNode.empty(leafList))).with(value));
            case AnySchema any -> Optional.of(new AnyNode(
                    any, new AnyContent.Xml("<x xmlns=\"" + any.name().namespace() + "\">1</x>")));
            case ListSchema list -> entries((ListNode) parent.child(list).orElse(ListNode.empty(list)), depth);
            case ContainerSchema container -> Optional.of(fill(ContainerNode.empty(container), depth + 1))
                    .filter(made -> container.presence() || !made.children().isEmpty())
                    .map(made -> made);
        };
    }

    private Optional<DataNode> entries(ListNode start, int depth) {
        var list = start;
        for (var count = 1 + random.nextInt(3); count > 0; count--) {
            var key = key(list.schema());
            if (key.isPresent()) {
                list = list.with((ListEntry) fill(ListEntry.of(list.schema(), key.get()), depth + 1));
            }
        }
        return list.entries().isEmpty() ? Optional.empty() : Optional.of(list);
    }

    private Optional<Key> key(ListSchema list) {
        var values = new ArrayList<String>();
        list.keys().forEach(leaf -> value(pool.values(leaf)).ifPresent(values::add));
        return values.isEmpty() || values.size() < list.keys().size() ? Optional.empty() : Optional.of(new Key(values));
    }

    /** The first values of a pool are taken more often, so that different leaves get the same. */
    private Optional<String> value(List<String> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        var bound = random.nextInt(values.size()) + 1;
        return Optional.of(values.get(random.nextInt(bound)));
    }

    /** The tree with one thing changed somewhere in it: made, made anew, or taken away. */
    public ContainerNode mutated(ContainerNode root) {
        return (ContainerNode) mutated(root, 0);
    }

    private InnerNode mutated(InnerNode node, int depth) {
        var inside = new ArrayList<DataNode>();
        node.children().forEach(child -> {
            if (child instanceof InnerNode || child instanceof ListNode) {
                inside.add(child);
            }
        });
        if (!inside.isEmpty() && (depth == 0 || random.nextInt(5) > 0)) {
            return switch (inside.get(random.nextInt(inside.size()))) {
                case ListNode list -> {
                    var entries = new ArrayList<ListEntry>();
                    list.entries().forEach(entries::add);
                    var entry = entries.get(random.nextInt(entries.size()));
                    yield node.with(list.with((ListEntry) mutated(entry, depth + 1)));
                }
                case InnerNode inner -> kept(node, mutated(inner, depth + 1));
                default -> node;
            };
        }
        return random.nextInt(3) == 0 ? withLess(node) : withMore(node, depth);
    }

    private static InnerNode kept(InnerNode parent, InnerNode child) {
        var gone = child instanceof ContainerNode container
                && !container.schema().presence()
                && container.children().isEmpty();
        return gone ? parent.without(child.schema()) : parent.with(child);
    }

    private InnerNode withMore(InnerNode node, int depth) {
        var candidates = node.schema().children().stream().filter(child -> child.config() && !child.isKey()).toList();
        return candidates.isEmpty() ? node : put(node, candidates.get(random.nextInt(candidates.size())), depth);
    }

    private InnerNode withLess(InnerNode node) {
        var candidates = new ArrayList<DataNode>();
        node.children().forEach(child -> {
            if (!child.schema().isKey()) {
                candidates.add(child);
            }
        });
        if (candidates.isEmpty()) {
            return node;
        }
        var chosen = candidates.get(random.nextInt(candidates.size()));
        if (chosen instanceof ListNode list && list.entries().size() > 1) {
            return node.with(list.with(list.entries().without(list.entries().last().orElseThrow().key())));
        }
        return node.without(chosen.schema());
    }

    /** The tree without the node at a path, or without the nearest node above it that is there and is not a key. */
    public static ContainerNode without(ContainerNode root, InstancePath path) {
        return (ContainerNode) without(root, path.steps()).orElse(ContainerNode.empty(root.schema()));
    }

    private static Optional<InnerNode> without(InnerNode node, List<InstancePath.Step> steps) {
        var step = steps.isEmpty() ? Optional.<InstancePath.Step>empty() : Optional.of(steps.getFirst());
        var found = step.flatMap(each -> node.schema().childByModule(each.name().module(), each.name().local()));
        var child = found.flatMap(node::child);
        if (child.isEmpty() || child.get().schema().isKey()) {
            return Optional.empty();
        }
        var rest = steps.subList(1, steps.size());
        return Optional.of(switch (child.get()) {
            case ListNode list when step.get() instanceof InstancePath.Step.Entry entry -> {
                var key = new Key(entry.keys().stream().map(InstancePath.KeyLeaf::value).toList());
                var changed = list.entries().find(key).flatMap(each -> without(each, rest)).map(ListEntry.class::cast);
                var left = changed.map(list::with).orElseGet(() -> list.with(list.entries().without(key)));
                yield left.entries().isEmpty() ? node.without(list.schema()) : node.with(left);
            }
            case ContainerNode container -> without(container, rest)
                    .map(changed -> kept(node, changed))
                    .orElseGet(() -> node.without(container.schema()));
            default -> node.without(child.get().schema());
        });
    }
}
