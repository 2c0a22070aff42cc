package org.opennfx.server.junos;

import org.opennfx.datastore.codec.NodeMarks;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.server.operations.Expanded;

/**
 * A configuration to be shown.
 *
 * @param root of the datastore, of which other modules' parts are not shown
 * @param marks what is said about its nodes
 */
record Shown(ContainerNode root, NodeMarks marks) {
    /** @param all the configuration that it is a part of, with the marks */
    static Shown asWritten(ContainerNode part, ContainerNode all) {
        return new Shown(part, NodeMarks.of(all));
    }

    /** @param named whether to say which group an inherited node comes from */
    static Shown expanded(Expanded meant, boolean named) {
        return new Shown(meant.content(), named ? NodeMarks.ofInherited(meant.inherited()) : NodeMarks.NONE);
    }
}
