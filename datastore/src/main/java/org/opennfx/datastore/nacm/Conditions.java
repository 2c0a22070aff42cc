package org.opennfx.datastore.nacm;

import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.xpath.AccessibleTree;
import org.opennfx.datastore.xpath.XNode;
import org.opennfx.datastore.xpath.XPathModel;

/** The when conditions of a schema, compiled when one of them is first asked for. Safe for any thread. */
final class Conditions {
    private final Schema schema;
    private volatile @Nullable XPathModel model;

    Conditions(Schema schema) {
        this.schema = schema;
    }

    /** Whether a node cannot be in a content, for a condition that it or a node above it has does not hold there. */
    Predicate<Trail> excludedFrom(ContainerNode content) {
        return at -> {
            for (var each = Optional.of(at); each.isPresent(); each = each.get().parent()) {
                if (!each.get().schema().whens().isEmpty() && fails(content, each.get())) {
                    return true;
                }
            }
            return false;
        };
    }

    private boolean fails(ContainerNode content, Trail at) {
        var tree = AccessibleTree.ofConfiguration(model(), content);
        return at.parent()
                .flatMap(parent -> tree.find(parent.path()))
                .filter((XNode parent) -> parent instanceof XNode.Inner inner && !tree.conditionsHold(inner, at.schema()))
                .isPresent();
    }

    private XPathModel model() {
        var known = model;
        if (known == null) {
            known = new XPathModel(schema);
            model = known;
        }
        return known;
    }
}
