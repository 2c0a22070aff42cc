package org.opennfx.server.commands;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.ListNode;

/** Names of nodes that lead from a node to others below it, through all entries of the lists on the way. */
record NodeNames(List<String> names) {
    NodeNames {
        names = List.copyOf(names);
    }

    static NodeNames of(String path) {
        return new NodeNames(List.of(path.split("/", -1)));
    }

    /** What they lead to from the innermost node of a scope that can have the first of them. */
    Stream<DataNode> in(Scope scope) {
        return begin(scope.node().schema())
                ? below(scope.node(), names)
                : scope.outer().map(this::in).orElse(Stream.empty());
    }

    /** The containers and entries that they lead to, each as the innermost node of a scope. */
    List<Scope> scopes(Scope scope) {
        var nodes = in(scope).filter(InnerNode.class::isInstance).map(InnerNode.class::cast).toList();
        return IntStream.range(0, nodes.size()).mapToObj(at -> scope.inside(nodes.get(at), at)).toList();
    }

    /** Whether the nodes inside the one that has the first of them are the first of their kind. */
    boolean isFirst(Scope scope) {
        return begin(scope.node().schema())
                || (scope.position() == 0 && scope.outer().filter(this::isFirst).isPresent());
    }

    private boolean begin(InnerSchema schema) {
        return schema.child(names.getFirst()).isPresent();
    }

    private static Stream<DataNode> below(InnerNode node, List<String> names) {
        var child = node.schema().child(names.getFirst()).flatMap(node::child);
        var rest = names.subList(1, names.size());
        return child.stream().flatMap(found -> entries(found)).flatMap(found -> rest.isEmpty()
                ? Stream.of(found)
                : found instanceof InnerNode inner ? below(inner, rest) : Stream.empty());
    }

    private static Stream<DataNode> entries(DataNode node) {
        return node instanceof ListNode list ? list.entries().stream().map(DataNode.class::cast) : Stream.of(node);
    }

    /** What they lead to in the schema, from the innermost of some nodes that has the first of them. */
    Optional<SchemaNode> in(List<InnerSchema> scopes) {
        return scopes.stream()
                .filter(this::begin)
                .findFirst()
                .flatMap(this::below);
    }

    private Optional<SchemaNode> below(InnerSchema from) {
        Optional<SchemaNode> at = Optional.of(from);
        for (var name : names) {
            at = at.flatMap(node -> node instanceof InnerSchema inner ? inner.child(name) : Optional.empty());
        }
        return at;
    }

    @Override
    public String toString() {
        return String.join("/", names);
    }
}
