package org.opennfx.server.operations;

/**
 * How many sessions may be open at a time, of all protocols together.
 *
 * @param total of all users
 * @param perUser of one user
 */
public record SessionLimits(int total, int perUser) {
    public static final SessionLimits DEFAULT = new SessionLimits(256, 128);
}
