package org.opennfx.server.operations;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Why a session is over (RFC 6470 2.2, netconf-session-end).
 *
 * @param killedBy the session that killed it
 * @param words for the log
 */
public record SessionEnd(Reason reason, OptionalLong killedBy, String words) {
    /** The termination-reason of RFC 6470. */
    public enum Reason {
        /** By the client, in order. */
        CLOSED,
        KILLED,
        /** The connection went away. */
        DROPPED,
        /** Nothing came for too long. */
        TIMEOUT,
        BAD_HELLO,
        OTHER;

        /** The name as it goes over the wire. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public SessionEnd(Reason reason, String words) {
        this(reason, OptionalLong.empty(), words);
    }

    /** By the client, in order. */
    public static SessionEnd closed() {
        return new SessionEnd(Reason.CLOSED, "closed by the client");
    }

    /** Reading from the client failed. */
    public static SessionEnd lost(IOException e) {
        var reason = e instanceof SocketTimeoutException ? Reason.TIMEOUT : Reason.DROPPED;
        return new SessionEnd(reason, String.valueOf(e.getMessage()));
    }

    static SessionEnd killed(Session by) {
        return new SessionEnd(
                Reason.KILLED, OptionalLong.of(by.id()), "killed by session " + by.id() + " of " + by.user());
    }
}
