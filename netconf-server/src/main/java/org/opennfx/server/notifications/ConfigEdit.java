package org.opennfx.server.notifications;

import java.util.ArrayList;
import java.util.List;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.Diff;
import org.opennfx.datastore.tree.ListEntry;

/** One edit of a configuration, as netconf-config-change tells it (RFC 6470 2.2). */
record ConfigEdit(InstancePath target, Operation operation) {
    /** Of a commit that changed more, only the uppermost nodes are told that have all changes in them. */
    private static final int MOST = 1000;

    /** The edits that lead from one configuration to another. */
    static List<ConfigEdit> of(ContainerNode before, ContainerNode after) {
        var inside = Diff.between(before, after);
        if (inside.isEmpty()) {
            return List.of();
        }
        var edits = new ArrayList<ConfigEdit>();
        inside.get().children().forEach(change -> add(change, InstancePath.ROOT, edits));
        return edits.size() <= MOST ? edits : summary(inside.get());
    }

    private static List<ConfigEdit> summary(Diff.Inside root) {
        return root.children().stream()
                .map(change -> new ConfigEdit(InstancePath.ROOT.node(change.schema().name()), Operation.MERGE))
                .distinct()
                .toList();
    }

    private static void add(Diff change, InstancePath parent, List<ConfigEdit> edits) {
        if (edits.size() > MOST) {
            return;
        }
        switch (change) {
            case Diff.Created(_, var after) -> edits.add(new ConfigEdit(parent.child(step(after)), Operation.CREATE));
            case Diff.Deleted(_, var before) -> edits.add(new ConfigEdit(parent.child(step(before)), Operation.DELETE));
            case Diff.Changed(_, _, var after) -> edits.add(new ConfigEdit(parent.child(step(after)), Operation.REPLACE));
            case Diff.Inside inside -> {
                var here = parent.child(step(inside.after()));
                inside.children().forEach(child -> add(child, here, edits));
            }
            case Diff.Reordered(var schema) -> edits.add(new ConfigEdit(parent.node(schema.name()), Operation.MERGE));
        }
    }

    private static Step step(Diff.Instance instance) {
        return switch (instance) {
            case Diff.Instance.OfNode(var node) -> step(node);
            case Diff.Instance.OfValue(LeafListSchema schema, var value) -> new Step.Value(schema.name(), value);
        };
    }

    private static Step step(DataNode node) {
        return node instanceof ListEntry entry ? entry.key().step(entry.schema()) : new Step.Node(node.schema().name());
    }
}
