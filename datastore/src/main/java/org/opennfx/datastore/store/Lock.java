package org.opennfx.datastore.store;

import java.time.Instant;
import org.opennfx.datastore.host.Caller;

/** A lock on a whole datastore (RFC 6241 7.5). It ends with the session that holds it. */
public record Lock(DatastoreName datastore, Caller holder, Instant since) {
    boolean keepsOut(Caller caller) {
        return !holder.sameSession(caller);
    }

    /** Who holds what: {@code candidate is locked by session 4 of admin, netconf 192.0.2.7}. */
    @Override
    public String toString() {
        return datastore + " is locked by session " + holder.sessionId() + " of " + holder.user() + ", "
                + holder.client();
    }
}
