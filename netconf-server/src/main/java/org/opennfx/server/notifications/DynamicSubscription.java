package org.opennfx.server.notifications;

import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.tree.TreeBuilder;

/** A subscription that a session has established for itself (RFC 8639 2.4), to an event stream or to a datastore. */
sealed interface DynamicSubscription permits StreamSubscription, DatastoreSubscription {
    Receiver receiver();

    default boolean isOf(long sessionId) {
        return receiver().session().id() == sessionId;
    }

    /** Ends it by the subscriber's own wish. */
    void delete();

    /** Ends it by the wish of another, which the subscriber is told. */
    void kill();

    /** Writes it as an entry of the list of subscriptions. */
    void write(TreeBuilder entry, InnerSchema schema);

    /** Writes what all entries of that list end with: in which form what was sent to whom. */
    default void writeReceiver(TreeBuilder entry, long id, long sent, long excluded, boolean active) {
        NotificationNames.writeUri(entry, receiver().uri(id))
                .leaf("encoding", receiver().encoding())
                .container("receivers", receivers -> receivers.entry("receiver", one -> one
                        .leaf("name", "session " + receiver().session().id())
                        .leaf("sent-event-records", sent)
                        .leaf("excluded-event-records", excluded)
                        .leaf("state", active ? "active" : "suspended")));
    }
}
