package org.opennfx.tools;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.InstancePath.Step;

/** Where the nodes of a document stand in it. */
final class Locations {
    private final Map<InstancePath, Location> known = new HashMap<>();

    private Locations() {}

    static Locations of(List<EditNode> nodes) {
        var locations = new Locations();
        locations.add(nodes, InstancePath.ROOT);
        return locations;
    }

    /** Where that stands which is wrong. */
    Location find(RpcError error) {
        return error.path().map(this::find).orElse(Location.UNKNOWN);
    }

    /** Where a node stands, or else the nearest node around it that the document has. */
    Location find(InstancePath path) {
        var at = path;
        while (!known.containsKey(at) && !at.isRoot()) {
            at = at.parent();
        }
        return known.getOrDefault(at, Location.UNKNOWN);
    }

    private void add(List<EditNode> nodes, InstancePath parent) {
        for (var node : nodes) {
            if (node instanceof EditNode.Target target) {
                add(target, parent);
            }
        }
    }

    private void add(EditNode.Target node, InstancePath parent) {
        // where a list or what a line repeats begins
        var whole = parent.node(node.schema().name());
        known.putIfAbsent(whole, node.location());
        switch (node) {
            case EditNode.OfContainer container -> add(container.children(), whole);
            case EditNode.OfEntry entry -> {
                var here = parent.child(entry.key().step(entry.schema()));
                known.putIfAbsent(here, entry.location());
                add(entry.children(), here);
            }
            case EditNode.OfValue value ->
                    known.putIfAbsent(parent.child(new Step.Value(value.schema().name(), value.value())), value.location());
            // a later line has its way
            case EditNode.OfLeaf leaf -> known.put(whole, leaf.location());
            case EditNode.OfAny _, EditNode.OfAll _ -> { }
        }
    }
}
