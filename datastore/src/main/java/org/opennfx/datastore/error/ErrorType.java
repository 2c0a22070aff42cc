package org.opennfx.datastore.error;

import java.util.Locale;

/** The layer at which an error occurred (RFC 6241 4.3). */
public enum ErrorType {
    TRANSPORT,
    RPC,
    PROTOCOL,
    APPLICATION;

    /** The name as it goes over the wire. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
