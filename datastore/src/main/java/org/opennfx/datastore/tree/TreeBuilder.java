package org.opennfx.datastore.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.opennfx.datastore.schema.AnySchema;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.datastore.type.InvalidValue;
import org.opennfx.datastore.type.Prefixes;

/**
 * Builds state data and the output of rpcs by local names. Names that the schema has not and values that their types do
 * not allow are errors of the caller.
 */
public final class TreeBuilder {
    private final InnerSchema schema;
    private Children children = Children.none();

    private TreeBuilder(InnerSchema schema) {
        this.schema = schema;
    }

    /** Builds the content of a container. */
    public static ContainerNode container(ContainerSchema schema, Consumer<TreeBuilder> content) {
        var builder = new TreeBuilder(schema);
        content.accept(builder);
        return new ContainerNode(schema, builder.children);
    }

    private SchemaNode named(String local) {
        return schema.child(local)
                .orElseThrow(() -> new IllegalArgumentException("there is no " + local + " in " + schema));
    }

    private static String canonical(ValueSchema schema, Object value) {
        try {
            return schema.type().parse(value.toString(), Prefixes.MODULE_NAMES);
        } catch (InvalidValue e) {
            throw new IllegalArgumentException(schema + ": " + e.getMessage(), e);
        }
    }

    public TreeBuilder leaf(String local, Object value) {
        var leaf = (LeafSchema) named(local);
        children = children.with(new LeafNode(leaf, canonical(leaf, value)));
        return this;
    }

    /** Adds a leaf if there is a value for it. */
    public TreeBuilder leaf(String local, Optional<?> value) {
        value.ifPresent(present -> leaf(local, present));
        return this;
    }

    /** Adds a leaf of type empty. */
    public TreeBuilder empty(String local) {
        return leaf(local, "");
    }

    /** Adds a leaf of type empty, with which another module augments this node. */
    public TreeBuilder empty(String module, String local) {
        return leaf(module, local, "");
    }

    /** As {@link #leaf(String, Object)}, one with which another module augments this node. */
    public TreeBuilder leaf(String module, String local, Object value) {
        var leaf = (LeafSchema) schema.childByModule(module, local)
                .orElseThrow(() -> new IllegalArgumentException("there is no " + module + ":" + local + " in " + schema));
        children = children.with(new LeafNode(leaf, canonical(leaf, value)));
        return this;
    }

    /** Adds values to a leaf-list. */
    public TreeBuilder values(String local, Iterable<?> values) {
        var leafList = (LeafListSchema) named(local);
        var node = children.find(leafList).map(LeafListNode.class::cast).orElse(LeafListNode.empty(leafList));
        for (var value : values) {
            node = node.with(canonical(leafList, value));
        }
        if (!node.values().isEmpty()) {
            children = children.with(node);
        }
        return this;
    }

    /** Adds a container; one without presence and content is left out. */
    public TreeBuilder container(String local, Consumer<TreeBuilder> content) {
        var node = container((ContainerSchema) named(local), content);
        if (node.schema().presence() || !node.children().isEmpty()) {
            children = children.with(node);
        }
        return this;
    }

    /** Adds an entry to a list, whose keys are among the leaves that are set in it. */
    public TreeBuilder entry(String local, Consumer<TreeBuilder> content) {
        var list = (ListSchema) named(local);
        var node = children.find(list).map(ListNode.class::cast).orElse(ListNode.empty(list));
        var builder = new TreeBuilder(list);
        content.accept(builder);
        var key = builder.key(list).orElse(Key.of(Integer.toString(node.entries().size() + 1)));
        children = children.with(node.with(new ListEntry(list, key, builder.children)));
        return this;
    }

    /** Adds an anydata or anyxml node. */
    public TreeBuilder any(String local, AnyContent content) {
        children = children.with(new AnyNode((AnySchema) named(local), content));
        return this;
    }

    /** Adds a node that is built already. */
    public TreeBuilder node(DataNode child) {
        children = children.with(child);
        return this;
    }

    private Optional<Key> key(ListSchema list) {
        if (list.keys().isEmpty()) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        for (var leaf : list.keys()) {
            values.add(children.find(leaf)
                    .map(node -> ((LeafNode) node).value())
                    .orElseThrow(() -> new IllegalArgumentException(list + " needs its key " + leaf.name().local())));
        }
        return Optional.of(new Key(values));
    }
}
