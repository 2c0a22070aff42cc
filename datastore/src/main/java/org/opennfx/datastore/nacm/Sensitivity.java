package org.opennfx.datastore.nacm;

import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.Extensions;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.SchemaNode;

/** The extensions by which a model denies what no rule permits (RFC 8341 3.4.4 to 3.4.6). */
public final class Sensitivity {
    private static final String MODULE = "ietf-netconf-acm";
    private static final String DENY_ALL = "default-deny-all";
    private static final String DENY_WRITE = "default-deny-write";

    private Sensitivity() {}

    /** What stands on a node holds for all below it. */
    static boolean denies(SchemaNode node, AccessOperation operation) {
        return says(node, DENY_ALL)
                || (operation.writes() && says(node, DENY_WRITE))
                || node.parent().filter(parent -> denies(parent, operation)).isPresent();
    }

    /** Whether an rpc, action or notification is denied. */
    public static boolean denies(Extensions statement) {
        return statement.argument(MODULE, DENY_ALL).isPresent();
    }

    /** As {@link #denies(SchemaNode, AccessOperation)} for an action or notification of a data node. */
    static boolean denies(SchemaNode node, AccessOperation operation, NodeName tied) {
        return denies(node, operation) || (node instanceof InnerSchema inner && deniesTied(inner, tied));
    }

    private static boolean deniesTied(InnerSchema node, NodeName tied) {
        return node.actions().stream().anyMatch(each -> each.name().equals(tied) && denies(each.extensions()))
                || node.notifications().stream().anyMatch(each -> each.name().equals(tied) && denies(each.extensions()));
    }

    private static boolean says(SchemaNode node, String extension) {
        return node.extension(MODULE, extension).isPresent();
    }
}
