package org.opennfx.server.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opennfx.datastore.xpath.XNode;

/** A {@link Pick} that is being put together node by node. */
final class GrowingPick {
    private final Map<XNode, GrowingPick> children = new LinkedHashMap<>();
    private boolean whole;

    /** Adds a node of the tree that this stands for the root of. */
    void add(XNode node) {
        var way = new ArrayList<XNode>();
        for (var at = node; at.parent().isPresent(); at = at.parent().get()) {
            way.add(at);
        }
        var at = this;
        for (var step : way.reversed()) {
            at = at.children.computeIfAbsent(step, _ -> new GrowingPick());
        }
        at.whole = true;
    }

    Pick pick() {
        if (whole) {
            return Pick.whole();
        }
        var picks = new LinkedHashMap<XNode, Pick>();
        children.forEach((node, growing) -> picks.put(node, growing.pick()));
        return new Pick.Part(picks);
    }
}
