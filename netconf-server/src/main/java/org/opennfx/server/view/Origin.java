package org.opennfx.server.view;

import java.util.Locale;
import java.util.Optional;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.Mark;
import org.opennfx.datastore.xpath.AccessibleTree;

/** Where configuration in operational comes from (RFC 8342 5.3.4), as far as this device has such. */
public enum Origin {
    /** From running. */
    INTENDED,
    /** The device has it by itself. */
    SYSTEM,
    /** A default in use. */
    DEFAULT;

    private static final String MODULE = "ietf-origin";
    private static final String NAMESPACE = "urn:ietf:params:xml:ns:yang:ietf-origin";

    /** The origin of a child of a node, if there is one there. */
    static Origin of(SchemaNode child, Optional<InnerNode> inRunning) {
        if (inRunning.flatMap(node -> node.child(child)).isPresent()) {
            return INTENDED;
        }
        return AccessibleTree.mayBeByDefault(child) ? DEFAULT : SYSTEM;
    }

    /** Its identity as {@code module:name}. */
    public String identity() {
        return MODULE + ":" + name().toLowerCase(Locale.ROOT);
    }

    Mark mark() {
        return new Mark(MODULE, NAMESPACE, "origin", identity());
    }
}
