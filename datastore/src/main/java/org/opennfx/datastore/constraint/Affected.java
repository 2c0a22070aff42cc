package org.opennfx.datastore.constraint;

import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.xpath.AccessibleTree;

/**
 * What a change from one content to another can matter to.
 *
 * @param before the instances whose entries in indexes it replaces
 * @param after those whose constraints it may have broken
 * @param next the content after it, with its indexes, whether it is valid or not
 */
record Affected(Side before, Side after, Checked next) {
    /** The cost follows the size of the difference. */
    static Affected by(ConstraintSet constraints, Checked old, ContainerNode now) {
        var before = new Side(constraints, AccessibleTree.ofConfiguration(constraints.model(), old.root()));
        var after = new Side(constraints, AccessibleTree.ofConfiguration(constraints.model(), now));
        new Changes(constraints, old.indexes(), before, after).find(old.root(), now);
        var indexes = old.indexes().copy();
        before.forEach((constraint, instance) ->
                constraints.indexes(constraint).forEach(index -> indexes.remove(index, instance)));
        after.addTo(indexes);
        return new Affected(before, after, new Checked(now, indexes));
    }
}
