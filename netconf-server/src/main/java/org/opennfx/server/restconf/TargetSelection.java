package org.opennfx.server.restconf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.tree.Key;
import org.opennfx.datastore.xpath.XNode;
import org.opennfx.server.view.Pick;
import org.opennfx.server.view.Selection;

/**
 * Selects the node that a request is about, or some of what is in it.
 *
 * @param fields empty for all that is in it
 * @param page which entries, where the target is a list or leaf-list as a whole; empty for all
 */
record TargetSelection(InstancePath target, Optional<Fields> fields, Optional<PageSelection> page) implements Selection {
    @Override
    public Pick pick(XNode.Inner root) {
        return along(root, target.steps());
    }

    private Pick along(XNode node, List<Step> steps) {
        if (steps.isEmpty()) {
            return fields.map(wanted -> wanted.pick(node)).orElse(Pick.whole());
        }
        var rest = steps.subList(1, steps.size());
        Map<XNode, Pick> picks = new LinkedHashMap<>();
        if (node instanceof XNode.Inner inner) {
            var all = children(inner, steps.getFirst());
            var wanted = page.filter(_ -> rest.isEmpty()).map(some -> some.of(all)).orElse(all);
            wanted.forEach(child -> picks.put(child, along(child, rest)));
        }
        return new Pick.Part(picks);
    }

    /** All entries where the step is to a list as a whole. */
    private static List<XNode> children(XNode.Inner parent, Step step) {
        var schema = parent.schema().childByModule(step.name().module(), step.name().local()).orElseThrow();
        return switch (step) {
            case Step.Node _ -> parent.children(schema);
            case Step.Entry entry -> parent.entry((ListSchema) schema, Key.of(entry)).stream().toList();
            case Step.Value value -> parent.value((LeafListSchema) schema, value.value()).stream().toList();
            case Step.Position position ->
                parent.children(schema).stream().skip(position.position() - 1L).limit(1).toList();
        };
    }
}
