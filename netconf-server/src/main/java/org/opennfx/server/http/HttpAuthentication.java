package org.opennfx.server.http;

import org.opennfx.server.transport.Peer;

/** Finds out who sends a request. */
public interface HttpAuthentication {
    /** Who it is, or what he gets instead of an answer. */
    sealed interface Result {
        record Known(Peer peer) implements Result {}

        record Refused(HttpAnswer answer) implements Result {}
    }

    /** Blocks for a while after wrong credentials. */
    Result of(HttpCredentials credentials) throws InterruptedException;
}
