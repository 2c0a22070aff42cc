package org.opennfx.server.junos;

import java.util.stream.Stream;
import org.opennfx.datastore.codec.MarkedRendition;
import org.opennfx.datastore.codec.NodeMarks;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.Rendition;
import org.opennfx.server.operations.Expanded;

/**
 * A configuration to be shown.
 *
 * @param root of the datastore, of which other modules' parts are not shown
 * @param marks what is said about its nodes
 * @param changed those that are not as they are running
 */
record Shown(ContainerNode root, NodeMarks marks, ChangedNodes changed) {
    static Shown of(ContainerNode root, NodeMarks marks) {
        return new Shown(root, marks, ChangedNodes.NONE);
    }

    /** @param all the configuration that it is a part of, with the marks */
    static Shown asWritten(ContainerNode part, ContainerNode all) {
        return of(part, NodeMarks.of(all));
    }

    /** @param top the node of the root that is shown */
    Rendition rendition(ContainerNode top) {
        return marks.isEmpty() && changed.equals(ChangedNodes.NONE)
                ? Rendition.AS_IS
                : MarkedRendition.of(node -> Stream.concat(marks.metadata(node).stream(), changed.marks(node).stream()).toList(), top);
    }

    /** The part at a path, with the marks of all of it. */
    Shown only(InstancePath path) {
        return new Shown((ContainerNode) root.only(path), marks, changed);
    }

    Shown changed(ChangedNodes nodes) {
        return new Shown(root, marks, nodes);
    }

    /** @param named whether to say which group an inherited node comes from */
    static Shown expanded(Expanded meant, boolean named) {
        return of(meant.content(), named ? NodeMarks.ofInherited(meant.inherited()) : NodeMarks.NONE);
    }
}
