package org.opennfx.server.commands;

import java.util.Optional;
import org.opennfx.datastore.tree.InnerNode;

/**
 * A node that a part of a layout is about, and those around it.
 *
 * @param position among the nodes that the part is repeated for, from 0
 */
record Scope(InnerNode node, int position, Optional<Scope> outer) {
    static Scope of(InnerNode node) {
        return new Scope(node, 0, Optional.empty());
    }

    Scope inside(InnerNode inner, int place) {
        return new Scope(inner, place, Optional.of(this));
    }
}
