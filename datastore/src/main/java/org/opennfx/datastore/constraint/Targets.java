package org.opennfx.datastore.constraint;

import java.util.List;
import java.util.Set;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.datastore.xpath.Read;
import org.opennfx.datastore.xpath.XNode;
import org.opennfx.datastore.xpath.XPathModel;

/**
 * Finds the instances of a leaf that leafrefs refer to by their values, where a reference would have to walk through lists.
 * It asks nothing of them: it is a constraint so that the index follows their changes.
 */
final class Targets implements Constraint {
    /** A value somewhere below an instance of the anchor. */
    private record Inside(InstancePath anchor, String value) {}

    private final InnerSchema anchor;
    private final ValueSchema target;
    private final Set<Read> reads;
    private final Indexed index = this::keys;

    /**
     * @param anchor what the references have in common with what they refer to
     */
    Targets(XPathModel model, InnerSchema anchor, ValueSchema target) {
        this.anchor = anchor;
        this.target = target;
        this.reads = model.readsOfExistence(target);
    }

    /** Whether there is a target that has the value of a reference. */
    boolean has(XNode reference, Run run) {
        return run.indexes().count(index, inside(reference)) > 0;
    }

    private Set<Inside> keys(XNode instance) {
        return Set.of(inside(instance));
    }

    private Inside inside(XNode node) {
        return new Inside(node.ancestorOrSelf(anchor).orElseThrow().path(), node.text());
    }

    @Override
    public ValueSchema context() {
        return target;
    }

    @Override
    public Set<Read> reads() {
        return reads;
    }

    @Override
    public List<Indexed> indexes() {
        return List.of(index);
    }

    @Override
    public List<Violation> check(XNode instance, Run run) {
        return List.of();
    }
}
