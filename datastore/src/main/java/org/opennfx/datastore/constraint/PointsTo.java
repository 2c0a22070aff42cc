package org.opennfx.datastore.constraint;

import java.util.HashSet;
import java.util.Set;
import org.opennfx.datastore.xpath.Reference;
import org.opennfx.datastore.xpath.XNode;
import org.opennfx.datastore.xpath.XNode.Scalar;
import org.opennfx.datastore.xpath.XPathModel;

/** Finds the values of type instance-identifier by what they point to. Compared by identity. */
final class PointsTo implements Indexed {
    /** The key of those that point to a node that is there by default only: anything can take it away. */
    static final Object BY_DEFAULT = "by default";

    private final XPathModel model;

    PointsTo(XPathModel model) {
        this.model = model;
    }

    @Override
    public Set<?> keys(XNode instance) {
        var keys = new HashSet<Object>();
        for (var reference : model.references(((Scalar) instance).schema())) {
            if (reference instanceof Reference.Instance) {
                for (var target : model.targets(reference, (Scalar) instance)) {
                    keys.add(target.path());
                    if (!target.isGiven()) {
                        keys.add(BY_DEFAULT);
                    }
                }
            }
        }
        return keys;
    }
}
