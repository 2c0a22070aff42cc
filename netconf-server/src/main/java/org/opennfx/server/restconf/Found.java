package org.opennfx.server.restconf;

import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.Key;
import org.opennfx.datastore.tree.ListNode;
import org.opennfx.datastore.tree.Mark;
import org.opennfx.datastore.tree.Rendition;
import org.opennfx.server.view.View;

/**
 * The node that a client asked for, in what it may see.
 *
 * @param parent how its parent shows it
 */
record Found(DataNode node, Rendition parent) {

    /** Empty where it is not there. A container without presence is where its parent is (RFC 7950 7.5.1). */
    static Optional<Found> in(View view, InstancePath target) {
        Optional<Found> at = Optional.of(new Found(view.root(), rootOf(view)));
        for (var step : target.steps()) {
            at = at.flatMap(found -> found.child(step));
        }
        return at;
    }

    /** One for the root's parent, which there is not. */
    private static Rendition rootOf(View view) {
        return new Rendition() {
            @Override
            public InnerNode content(InnerNode node) {
                return node;
            }

            @Override
            public Rendition inside(InnerNode child) {
                return view.rendition();
            }

            @Override
            public List<Mark> marks(SchemaNode child) {
                return List.of();
            }
        };
    }

    private Optional<Found> child(Step step) {
        if (!(node instanceof InnerNode inner)) {
            return Optional.empty();
        }
        var rendition = parent.inside(inner);
        var schema = inner.schema().childByModule(step.name().module(), step.name().local()).orElseThrow();
        var child = rendition.content(inner).child(schema);
        if (child.isEmpty() && schema instanceof ContainerSchema container && !container.presence()) {
            // what had a default in it would be there
            return Optional.of(new Found(ContainerNode.empty(container), Rendition.AS_IS));
        }
        return child.flatMap(it -> switch (step) {
                    case Step.Entry entry -> ((ListNode) it).entries().find(Key.of(entry)).map(DataNode.class::cast);
                    case Step.Node _, Step.Value _, Step.Position _ -> Optional.of(it);
                })
                .map(it -> new Found(it, rendition));
    }
}
