package org.opennfx.server.operations;

/**
 * What sessions may use, those of all protocols together.
 *
 * @param total of all users, open at a time
 * @param perUser of one user, open at a time
 * @param filterNodes that one filter may look at; one that is looked at again counts again
 */
public record SessionLimits(int total, int perUser, long filterNodes) {
    public static final SessionLimits DEFAULT = new SessionLimits(256, 128, 100_000_000);

    public SessionLimits sessions(int all, int ofUser) {
        return new SessionLimits(all, ofUser, filterNodes);
    }

    public SessionLimits filterNodes(long most) {
        return new SessionLimits(total, perUser, most);
    }

    /** A tenth of that for one request of a protocol without sessions. */
    long filterNodesOfRequest() {
        return filterNodes / 10;
    }
}
