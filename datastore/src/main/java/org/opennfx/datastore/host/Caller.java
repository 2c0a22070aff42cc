package org.opennfx.datastore.host;

/**
 * Who asks: the session that holds locks, and what history and notifications say of a change.
 *
 * @param sessionId unique among the live sessions of all front ends; 0 is the server itself
 * @param user the authenticated name
 * @param client the front end and where it was called from, such as {@code netconf 192.0.2.7}
 */
public record Caller(long sessionId, String user, String client) {
    public Caller {
        if (sessionId < 0) {
            throw new IllegalArgumentException("session-id " + sessionId);
        }
    }

    /** The server itself: start-up, and what it does without a session. */
    public static Caller server() {
        return new Caller(0, "root", "server");
    }

    public boolean isServer() {
        return sessionId == 0;
    }

    public boolean sameSession(Caller other) {
        return sessionId == other.sessionId;
    }
}
