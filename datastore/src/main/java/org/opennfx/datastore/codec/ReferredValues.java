package org.opennfx.datastore.codec;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.text.NaturalOrder;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.LeafNode;
import org.opennfx.datastore.tree.ListNode;

/**
 * The values of the leaves that a path leads to, as that of a leafref does, in natural order; predicates are passed over, so that there may
 * be more.
 */
public final class ReferredValues {
    private static final Pattern PREDICATES = Pattern.compile("\\[[^]]*]");
    private static final String UP = "..";

    private ReferredValues() {}

    /** @param path from the root, with the names of modules as prefixes */
    public static List<String> at(ContainerNode root, String path) {
        return of(root, InstancePath.ROOT, path);
    }

    /**
     * @param place of the leaf that refers, which need not be there
     * @param path as {@link org.opennfx.datastore.type.ValueType.LeafrefType#path}
     */
    static List<String> of(ContainerNode root, InstancePath place, String path) {
        var names = Stream.of(PREDICATES.matcher(path).replaceAll("").split("/")).map(String::strip).filter(name -> !name.isEmpty()).toList();
        var up = (int) names.stream().takeWhile(UP::equals).count();
        if (path.strip().startsWith("/")) {
            return values(Stream.of(root), names);
        }
        var steps = place.steps().subList(0, Math.max(0, place.steps().size() - up));
        return root.inner(new InstancePath(steps)).map(node -> values(Stream.of(node), names.subList(up, names.size()))).orElse(List.of());
    }

    private static List<String> values(Stream<DataNode> from, List<String> names) {
        var at = from;
        for (var name : names) {
            at = at.flatMap(ReferredValues::entries).flatMap(node -> children(node, name));
        }
        return at.flatMap(ReferredValues::text).distinct().sorted(NaturalOrder.OF_NAMES).toList();
    }

    private static Stream<DataNode> entries(DataNode node) {
        return node instanceof ListNode list ? list.entries().stream().map(DataNode.class::cast) : Stream.of(node);
    }

    private static Stream<DataNode> children(DataNode node, String name) {
        var colon = name.indexOf(':');
        return node instanceof InnerNode inner
                ? inner.schema().childByModule(name.substring(0, Math.max(colon, 0)), name.substring(colon + 1)).flatMap(inner::child).stream()
                : Stream.of();
    }

    private static Stream<String> text(DataNode node) {
        return switch (node) {
            case LeafNode leaf -> Stream.of(leaf.value());
            case LeafListNode list -> list.values().stream();
            default -> Stream.of();
        };
    }
}
