package org.opennfx.server.restconf;

import org.opennfx.server.view.ReadableDatastore;

/** Whose data it is that a resource shows. */
sealed interface Source {
    /** Configuration that is running, and state, in one (RFC 8040 3.4). */
    record Unified() implements Source {}

    /** A datastore of the NMDA (RFC 8527 3.1). */
    record Nmda(ReadableDatastore datastore) implements Source {}
}
