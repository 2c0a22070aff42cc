package org.opennfx.datastore.tree;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opennfx.datastore.schema.SchemaNode;

/** The children of a node, at most one for each schema node, in schema order. */
public final class Children implements Iterable<DataNode> {
    private static final Children NONE = new Children(new DataNode[0]);

    private final DataNode[] nodes;

    private Children(DataNode[] nodes) {
        this.nodes = nodes;
    }

    public static Children none() {
        return NONE;
    }

    /** In any order, at most one for each schema node. */
    public static Children of(Collection<? extends DataNode> nodes) {
        var sorted = nodes.toArray(DataNode[]::new);
        Arrays.sort(sorted, Comparator.comparingInt(node -> node.schema().ordinal()));
        return new Children(sorted);
    }

    public Optional<DataNode> find(SchemaNode schema) {
        var at = search(schema.ordinal());
        return at >= 0 && nodes[at].schema() == schema ? Optional.of(nodes[at]) : Optional.empty();
    }

    public Children with(DataNode child) {
        var at = search(child.schema().ordinal());
        if (at >= 0) {
            if (nodes[at] == child) {
                return this;
            }
            var copy = nodes.clone();
            copy[at] = child;
            return new Children(copy);
        }
        var place = -at - 1;
        var copy = new DataNode[nodes.length + 1];
        System.arraycopy(nodes, 0, copy, 0, place);
        copy[place] = child;
        System.arraycopy(nodes, place, copy, place + 1, nodes.length - place);
        return new Children(copy);
    }

    public Children without(SchemaNode schema) {
        var at = search(schema.ordinal());
        if (at < 0) {
            return this;
        }
        var copy = new DataNode[nodes.length - 1];
        System.arraycopy(nodes, 0, copy, 0, at);
        System.arraycopy(nodes, at + 1, copy, at, copy.length - at);
        return new Children(copy);
    }

    private int search(int ordinal) {
        var low = 0;
        var high = nodes.length - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            var found = nodes[middle].schema().ordinal();
            if (found == ordinal) {
                return middle;
            }
            if (found < ordinal) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    public int size() {
        return nodes.length;
    }

    public boolean isEmpty() {
        return nodes.length == 0;
    }

    public Stream<DataNode> stream() {
        return Arrays.stream(nodes);
    }

    @Override
    public Iterator<DataNode> iterator() {
        return Arrays.asList(nodes).iterator();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Children children && Arrays.equals(nodes, children.nodes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(nodes);
    }
}
