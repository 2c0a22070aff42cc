package org.opennfx.server.cli;

import java.util.HashMap;
import java.util.Map;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.LeafNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;

/**
 * How much more the counters of an interface say than when somebody began to watch it. An answer of {@code monitor interface} tells it of
 * its own second alone.
 */
final class CurrentDelta {
    private static final String PAGE = "interface-traffic";
    private static final String DELTA = "current-delta";

    /** What counters have said, by their names. */
    private final Map<String, Long> beginning = new HashMap<>();

    /** The same answer with what has come since the beginning, which is that of the first answer. */
    ContainerNode since(ContainerNode output) {
        return output.container(PAGE).map(page -> output.with(inPage(page))).orElse(output);
    }

    /** The next answer is a first one. */
    void forget() {
        beginning.clear();
    }

    private ContainerNode inPage(ContainerNode page) {
        var all = ListNode.empty((ListSchema) page.schema().child("interface").orElseThrow());
        for (var port : page.entries("interface")) {
            all = all.with(inPort(port));
        }
        return page.with(all);
    }

    private ListEntry inPort(ListEntry port) {
        return port.container(DELTA).map(delta -> port.with(since(port, delta))).orElse(port);
    }

    private ContainerNode since(ListEntry port, ContainerNode second) {
        var delta = second;
        for (var child : second.children()) {
            var leaf = (LeafNode) child;
            var name = leaf.schema().name().local();
            var now = counter(port, name);
            var from = beginning.computeIfAbsent(name, _ -> now - counter(second, name));
            delta = delta.with(new LeafNode(leaf.schema(), String.valueOf(now < from ? now : now - from)));
        }
        return delta;
    }

    private static long counter(InnerNode node, String name) {
        return Long.parseLong(node.leaf(name).orElseThrow());
    }
}
