package org.opennfx.datastore.store;

import java.util.Locale;

/** The configuration datastores of the device (RFC 6241 5.1, RFC 8342 5.1). */
public enum DatastoreName {
    RUNNING,
    /** Shared by all sessions (RFC 6241 8.3). */
    CANDIDATE,
    /** What is running after the next start (RFC 6241 8.7); most devices have none. */
    STARTUP;

    /** The name as it goes over the wire. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
