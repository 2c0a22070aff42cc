package org.opennfx.server.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.Diff;
import org.opennfx.datastore.tree.Diff.Instance;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.ListNode;
import org.opennfx.datastore.xpath.XNode;
import org.opennfx.datastore.xpath.XPathModel;
import org.opennfx.server.view.Pick;

/**
 * The edits that make one node out of another. In each node the order of its entries comes last, and there each entry is put
 * behind one that is at its place already.
 *
 * <p>Where nodes are picked, the patch has those edits of the whole one that are about them. What is created or deleted is
 * written as far as it is picked; what both have is descended into, though it be on the way to what is picked only; an entry
 * that is moved or inserted comes behind the one that it has before it in the whole order, be that picked or not. A list
 * without keys is told whole as soon as one of its entries is picked.
 */
public final class Patch {
    private final InstancePath here;
    private final Side source;
    private final Side target;
    private final Pick pick;
    private final List<Edit> edits = new ArrayList<>();

    private Patch(InstancePath here, Side source, Side target, Pick pick) {
        this.here = here;
        this.source = source;
        this.target = target;
        this.pick = pick;
    }

    /** What makes the second content of the first one. */
    public static List<Edit> between(XPathModel model, ContainerNode before, ContainerNode after) {
        return between(Side.of(model, before, Optional.empty()), Side.of(model, after, Optional.empty()), Pick.whole());
    }

    /**
     * What makes the target of the source.
     *
     * @param pick nodes of either, which are told of
     */
    static List<Edit> between(Side source, Side target, Pick pick) {
        var patch = new Patch(InstancePath.ROOT, source, target, pick);
        Diff.between(source.here().node(), target.here().node()).ifPresent(patch::take);
        return patch.edits;
    }

    private void take(Diff.Inside inside) {
        var wholes = new LinkedHashSet<SchemaNode>();
        var orders = new LinkedHashSet<SchemaNode>();
        for (var child : inside.children()) {
            if (child.schema() instanceof ListSchema list && list.keys().isEmpty()) {
                wholes.add(list);
            } else if (isOfOrder(child)) {
                orders.add(child.schema());
            } else {
                take(child);
            }
        }
        wholes.stream().filter(pick::has).forEach(list -> replace(list, inside.before().child(list), inside.after().child(list)));
        orders.forEach(list -> order(entries(inside.before().child(list)), entries(inside.after().child(list))));
    }

    private static boolean isOfOrder(Diff child) {
        return switch (child) {
            case Diff.Reordered _ -> true;
            case Diff.Created(ListSchema list, _) -> list.userOrdered();
            case Diff.Created(LeafListSchema list, _) -> list.userOrdered();
            case Diff.Created _, Diff.Changed _, Diff.Deleted _, Diff.Inside _ -> false;
        };
    }

    private void take(Diff child) {
        pick.inside(node(child)).ifPresent(picked -> take(child, child.step().map(here::child).orElseThrow(), picked));
    }

    private XNode node(Diff child) {
        return switch (child) {
            case Diff.Created(_, var after) -> target.node(after);
            case Diff.Deleted(_, var before) -> source.node(before);
            case Diff.Changed(_, _, var after) -> target.node(after);
            case Diff.Inside inside -> target.node(new Instance.OfNode(inside.after()));
            case Diff.Reordered _ -> throw new IllegalArgumentException("an order is no edit by itself");
        };
    }

    private void take(Diff child, InstancePath path, Pick picked) {
        switch (child) {
            case Diff.Created(_, var after) -> edits.add(new Edit.Create(path, target.content(after, picked)));
            case Diff.Deleted(_, var before) -> edits.add(new Edit.Delete(path, source.content(before, picked)));
            case Diff.Changed(_, var before, var after) ->
                edits.add(new Edit.Replace(path, target.content(after, picked), source.content(before, picked)));
            case Diff.Inside inside -> {
                var below = new Patch(path, source.inside(inside.before()), target.inside(inside.after()), picked);
                below.take(inside);
                edits.addAll(below.edits);
            }
            case Diff.Reordered _ -> { }
        }
    }

    /** A list without keys differs as a whole: its entries have no names. */
    private void replace(SchemaNode list, Optional<DataNode> before, Optional<DataNode> after) {
        var path = here.node(list.name());
        if (before.isEmpty()) {
            edits.add(new Edit.Create(path, target.content(after.orElseThrow())));
        } else if (after.isEmpty()) {
            edits.add(new Edit.Delete(path, source.content(before.get())));
        } else {
            edits.add(new Edit.Replace(path, target.content(after.get()), source.content(before.get())));
        }
    }

    private void order(Map<Step, Instance> before, Map<Step, Instance> after) {
        var moved = Moves.between(List.copyOf(before.keySet()), List.copyOf(after.keySet()));
        var previous = Optional.<InstancePath>empty();
        for (var entry : after.entrySet()) {
            var step = entry.getKey();
            var path = here.child(step);
            if (moved.contains(step)) {
                var behind = previous;
                pick.inside(target.node(entry.getValue())).ifPresent(picked -> edits.add(Optional.ofNullable(before.get(step))
                        .<Edit>map(old -> new Edit.Move(path, behind, source.content(old, picked)))
                        .orElseGet(() -> new Edit.Insert(path, behind, target.content(entry.getValue(), picked)))));
            }
            previous = Optional.of(path);
        }
    }

    private static Map<Step, Instance> entries(Optional<DataNode> list) {
        var entries = new LinkedHashMap<Step, Instance>();
        switch (list.orElse(null)) {
            case ListNode node -> node.entries().forEach(entry -> put(entries, new Instance.OfNode(entry)));
            case LeafListNode node -> node.values().forEach(value -> put(entries, new Instance.OfValue(node.schema(), value)));
            case null, default -> { }
        }
        return entries;
    }

    private static void put(Map<Step, Instance> entries, Instance instance) {
        entries.put(instance.step(), instance);
    }
}
