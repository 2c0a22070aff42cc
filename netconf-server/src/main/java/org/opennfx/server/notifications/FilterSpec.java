package org.opennfx.server.notifications;

import org.opennfx.datastore.tree.AnyNode;

/** Which filter a subscription has (RFC 8639 2.2, RFC 8641 3.7). */
sealed interface FilterSpec {
    record None() implements FilterSpec {}

    /** One that the configuration has by this name. */
    record Named(String name) implements FilterSpec {}

    record Subtree(AnyNode filter) implements FilterSpec {}

    record XPath(String expression) implements FilterSpec {}
}
