package org.opennfx.datastore.xpath;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.SchemaNode;
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

/**
 * A node of an {@link AccessibleTree}, made when it is reached. Entries of lists and leaf-lists are nodes of their own;
 * lists as a whole are not nodes.
 *
 * <p>Two are equal when they are at the same place: the same schema node below equal parents and, in lists, with the
 * same key. So equal nodes of two trees may differ in what is in them.
 */
public abstract sealed class XNode {
    final AccessibleTree tree;
    final @Nullable Inner up;
    private int hash;

    XNode(AccessibleTree tree, @Nullable Inner up) {
        this.tree = tree;
        this.up = up;
        tree.reached();
    }

    public AccessibleTree tree() {
        return tree;
    }

    /** Empty for the root. */
    public Optional<Inner> parent() {
        return Optional.ofNullable(up);
    }

    public abstract SchemaNode schema();

    /** Whether it is in the data, and not there by default only. */
    public abstract boolean isGiven();

    /** The string-value (XPath 1.0 5): that of a value is canonical, that of others all values inside. */
    public abstract String text();

    /** What tells it from its siblings with the same schema node; null where there is at most one. */
    abstract @Nullable Object identity();

    abstract Step step();

    public InstancePath path() {
        var steps = new ArrayList<Step>();
        for (var at = this; at.up != null; at = at.up) {
            steps.add(at.step());
        }
        return new InstancePath(steps.reversed());
    }

    /** This node, or the nearest ancestor with a schema node. */
    public Optional<XNode> ancestorOrSelf(SchemaNode schema) {
        @Nullable XNode at = this;
        while (at != null && at.schema() != schema) {
            at = at.up;
        }
        return Optional.ofNullable(at);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof XNode node
                        && schema() == node.schema()
                        && hashCode() == node.hashCode()
                        && Objects.equals(identity(), node.identity())
                        && Objects.equals(up, node.up));
    }

    @Override
    public final int hashCode() {
        if (hash == 0) {
            hash = 31 * (31 * Objects.hashCode(up) + System.identityHashCode(schema())) + Objects.hashCode(identity());
        }
        return hash;
    }

    @Override
    public String toString() {
        return path().toString();
    }

    /** The root, a container or a list entry. */
    public static final class Inner extends XNode {
        private final InnerNode node;
        private final boolean given;

        Inner(AccessibleTree tree, @Nullable Inner up, InnerNode node, boolean given) {
            super(tree, up);
            this.node = node;
            this.given = given;
        }

        /** Its data; an empty container where it is not given. */
        public InnerNode node() {
            return node;
        }

        @Override
        public InnerSchema schema() {
            return node.schema();
        }

        @Override
        public boolean isGiven() {
            return given;
        }

        @Override
        @Nullable Object identity() {
            return node instanceof ListEntry entry ? entry.key() : null;
        }

        /** All children in document order. */
        public List<XNode> children() {
            var all = new ArrayList<XNode>();
            for (var child : schema().children()) {
                all.addAll(children(child));
            }
            tree.inputBelow(this).ifPresent(all::add);
            return all;
        }

        /** The children with one schema node of this node's children. */
        public List<XNode> children(SchemaNode child) {
            if (!tree.sees(child)) {
                return List.of();
            }
            return tree.insteadOf(this, child)
                    .or(() -> node.child(child).map(this::given))
                    .orElseGet(() -> tree.byDefault(this, child));
        }

        /** How many children there are with one schema node of this node's children. */
        int count(SchemaNode child) {
            return tree.sees(child) && tree.insteadOf(this, child).isEmpty() && node.child(child).orElse(null) instanceof ListNode list
                    ? list.entries().size()
                    : children(child).size();
        }

        private List<XNode> given(DataNode data) {
            return switch (data) {
                case ListNode list -> {
                    var entries = new ArrayList<XNode>(list.entries().size());
                    list.entries().forEach(entry -> entries.add(new Inner(tree, this, entry, true)));
                    yield entries;
                }
                case LeafListNode list -> {
                    var values = new ArrayList<XNode>(list.values().size());
                    list.values().forEach(value -> values.add(new Scalar(tree, this, list.schema(), value, true)));
                    yield values;
                }
                case LeafNode leaf -> List.of(new Scalar(tree, this, leaf.schema(), leaf.value(), true));
                case AnyNode any -> List.of(new Opaque(tree, this, any.schema(), true));
                case InnerNode inner -> List.of(new Inner(tree, this, inner, true));
            };
        }

        public Optional<XNode> entry(ListSchema list, Key key) {
            return node.child(list)
                    .filter(_ -> tree.sees(list) && tree.insteadOf(this, list).isEmpty())
                    .flatMap(data -> ((ListNode) data).entries().find(key))
                    .map(entry -> new Inner(tree, this, entry, true));
        }

        public Optional<XNode> value(LeafListSchema leafList, String value) {
            var given = node.child(leafList);
            if (given.isEmpty() || tree.insteadOf(this, leafList).isPresent()) {
                return children(leafList).stream().filter(each -> each.text().equals(value)).findFirst();
            }
            return given.filter(data -> tree.sees(leafList) && ((LeafListNode) data).values().contains(value))
                    .map(_ -> new Scalar(tree, this, leafList, value, true));
        }

        @Override
        public String text() {
            return children().stream().map(XNode::text).collect(Collectors.joining());
        }

        @Override
        Step step() {
            return node instanceof ListEntry entry
                    ? entry.key().step(entry.schema())
                    : new Step.Node(schema().name());
        }
    }

    /** A leaf, or one entry of a leaf-list. */
    public static final class Scalar extends XNode {
        private final ValueSchema schema;
        private final String value;
        private final boolean given;

        Scalar(AccessibleTree tree, Inner up, ValueSchema schema, String value, boolean given) {
            super(tree, up);
            this.schema = schema;
            this.value = value;
            this.given = given;
        }

        @Override
        public ValueSchema schema() {
            return schema;
        }

        @Override
        public boolean isGiven() {
            return given;
        }

        @Override
        public String text() {
            return value;
        }

        @Override
        @Nullable Object identity() {
            return schema instanceof LeafListSchema ? value : null;
        }

        @Override
        Step step() {
            return switch (schema) {
                case LeafSchema leaf -> new Step.Node(leaf.name());
                case LeafListSchema list -> new Step.Value(list.name(), value);
            };
        }
    }

    /** A node without value and children: anydata, or what stands for a node whose when is evaluated. */
    public static final class Opaque extends XNode {
        private final SchemaNode schema;
        private final boolean given;

        Opaque(AccessibleTree tree, Inner up, SchemaNode schema, boolean given) {
            super(tree, up);
            this.schema = schema;
            this.given = given;
        }

        @Override
        public SchemaNode schema() {
            return schema;
        }

        @Override
        public boolean isGiven() {
            return given;
        }

        @Override
        public String text() {
            return "";
        }

        @Override
        @Nullable Object identity() {
            return null;
        }

        @Override
        Step step() {
            return new Step.Node(schema.name());
        }
    }

    /** A container that is there because its parent is (RFC 7950 7.5.1). */
    static Inner implied(Inner parent, ContainerSchema schema) {
        return new Inner(parent.tree, parent, ContainerNode.empty(schema), false);
    }

    /** As {@link DocumentOrder} says, for nodes of one tree. */
    public static Comparator<XNode> documentOrder() {
        return DocumentOrder.INSTANCE;
    }
}
