package org.opennfx.server.notifications;

import java.util.Optional;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.tree.TreeBuilder;

/** The modules that notifications and subscriptions come from. */
final class NotificationNames {
    /** RFC 5277, the operation. */
    static final String NOTIFICATIONS = "notifications";

    static final String NOTIFICATIONS_NAMESPACE = "urn:ietf:params:xml:ns:netconf:notification:1.0";

    /** RFC 5277, the state and the notices. */
    static final String NC_NOTIFICATIONS = "nc-notifications";

    private static final String NC_NOTIFICATIONS_NAMESPACE = "urn:ietf:params:xml:ns:netmod:notification";

    /** RFC 8639. */
    static final String SUBSCRIBED = "ietf-subscribed-notifications";

    private static final String SUBSCRIBED_NAMESPACE = "urn:ietf:params:xml:ns:yang:" + SUBSCRIBED;

    /** RFC 8641. */
    static final String PUSH = "ietf-yang-push";

    private static final String PUSH_NAMESPACE = "urn:ietf:params:xml:ns:yang:" + PUSH;

    /** RFC 8650. */
    private static final String RESTCONF_SUBSCRIBED = "ietf-restconf-subscribed-notifications";

    private static final String BASE_EVENTS = "ietf-netconf-notifications";

    static final NodeName EVENTS_MISSING = new NodeName("nfx-event-log", "urn:opennfx:nfx:event-log", "events-missing");

    private NotificationNames() {}

    static NodeName legacy(String local) {
        return new NodeName(NC_NOTIFICATIONS, NC_NOTIFICATIONS_NAMESPACE, local);
    }

    static NodeName subscribed(String local) {
        return new NodeName(SUBSCRIBED, SUBSCRIBED_NAMESPACE, local);
    }

    static NodeName push(String local) {
        return new NodeName(PUSH, PUSH_NAMESPACE, local);
    }

    /** Writes where the events of a subscription are read, if that is at a place of its own. */
    static TreeBuilder writeUri(TreeBuilder subscription, Optional<String> uri) {
        uri.ifPresent(at -> subscription.leaf(RESTCONF_SUBSCRIBED, "uri", at));
        return subscription;
    }

    /** RFC 6470. */
    static NodeName baseEvent(String local) {
        return new NodeName(BASE_EVENTS, "urn:ietf:params:xml:ns:yang:" + BASE_EVENTS, local);
    }
}
