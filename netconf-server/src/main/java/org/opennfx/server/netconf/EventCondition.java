package org.opennfx.server.netconf;

import org.opennfx.datastore.notification.Notification;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.xpath.AccessibleTree;
import org.opennfx.datastore.xpath.Meter;
import org.opennfx.datastore.xpath.XPathModel;
import org.opennfx.server.notifications.EventFilter;

/** An XPath filter of events: one passes if the expression is true of it (RFC 5277 5.2, RFC 8639 2.2). */
record EventCondition(XPathFilter filter, XPathModel model) implements EventFilter {
    @Override
    public boolean passes(Notification event, Meter work) {
        var root = ContainerNode.empty(model.schema().root());
        var tree = AccessibleTree.ofInput(model, root, event.content());
        return tree.metered(work, () -> filter.holds(tree));
    }
}
