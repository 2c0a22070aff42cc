package org.opennfx.server.notifications;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Decides what a subscription to a datastore is sent, and when. Of the subscription's own thread. */
sealed interface Push permits PeriodicPush, ChangePush {
    /** The reply is out. */
    void begin() throws IOException;

    /** When to call {@link #wake}, if there is such a time. */
    Optional<Instant> due();

    void wake() throws IOException;

    void committed(PushInbox.Item.Commit commit) throws IOException;

    /** Other terms of the same kind hold, and the subscriber has been told so. */
    void modified(DatastoreSubscriptions.Request request) throws IOException;

    /** The subscriber asks for the whole selection. */
    void resync() throws IOException;
}
