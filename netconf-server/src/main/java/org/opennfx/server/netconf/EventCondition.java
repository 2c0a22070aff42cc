package org.opennfx.server.netconf;

import org.opennfx.datastore.notification.Notification;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.xpath.AccessibleTree;
import org.opennfx.datastore.xpath.XPathModel;
import org.opennfx.server.notifications.EventFilter;

/** An XPath filter of events: one passes if the expression is true of it (RFC 5277 5.2, RFC 8639 2.2). */
record EventCondition(XPathFilter filter, XPathModel model) implements EventFilter {
    @Override
    public boolean passes(Notification event) {
        var root = ContainerNode.empty(model.schema().root());
        return filter.holds(AccessibleTree.ofInput(model, root, event.content()));
    }
}
