package org.opennfx.datastore.tree;

import java.util.List;
import org.opennfx.datastore.path.InstancePath.Step;

/** Takes a node out of a tree, and with it the containers without presence and the lists that have nothing else. */
final class Removal {
    private Removal() {}

    /**
     * @param way the steps from {@code node} to what goes; where they lead nowhere, nothing goes
     */
    static InnerNode from(InnerNode node, List<Step> way) {
        var step = way.getFirst();
        var rest = way.subList(1, way.size());
        return node.child(step.name()).map(child -> from(node, child, step, rest)).orElse(node);
    }

    private static InnerNode from(InnerNode parent, DataNode child, Step step, List<Step> rest) {
        return switch (child) {
            case ListNode list when !(step instanceof Step.Node) -> put(parent, from(list, key(step), rest));
            case LeafListNode list when step instanceof Step.Value(var _, String value) ->
                    put(parent, list.without(value));
            case ContainerNode container when !rest.isEmpty() ->
                    put(parent, (ContainerNode) from(container, rest));
            default -> parent.without(child.schema());
        };
    }

    private static ListNode from(ListNode list, Key key, List<Step> rest) {
        return rest.isEmpty()
                ? list.with(list.entries().without(key))
                : list.entries().find(key).map(entry -> list.with((ListEntry) from(entry, rest))).orElse(list);
    }

    private static Key key(Step step) {
        return switch (step) {
            case Step.Entry entry -> Key.of(entry);
            case Step.Position position -> Key.of(Integer.toString(position.position()));
            case Step.Node _, Step.Value _ -> throw new IllegalArgumentException("no entry of a list: " + step);
        };
    }

    private static InnerNode put(InnerNode parent, DataNode child) {
        return isEmpty(child) ? parent.without(child.schema()) : parent.with(child);
    }

    private static boolean isEmpty(DataNode node) {
        return switch (node) {
            case ListNode list -> list.entries().isEmpty();
            case LeafListNode list -> list.values().isEmpty();
            case ContainerNode container -> !container.schema().presence() && container.children().isEmpty();
            default -> false;
        };
    }
}
