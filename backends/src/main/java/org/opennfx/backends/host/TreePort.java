package org.opennfx.backends.host;

/** What a port of the switch does in the spanning tree (IEEE 802.1D-2004 17.3, 17.10). */
public record TreePort(Role role, State state) {
    /** What the port is to the tree. */
    public enum Role {
        ROOT,
        DESIGNATED,
        ALTERNATE,
        BACKUP,
        DISABLED
    }

    /** What becomes of frames. */
    public enum State {
        DISCARDING,
        LEARNING,
        FORWARDING
    }
}
