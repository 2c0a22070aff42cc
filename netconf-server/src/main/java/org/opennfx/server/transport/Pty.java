package org.opennfx.server.transport;

/** The terminal that a client has in front of it. */
public interface Pty {
    /** As the client calls it, such as {@code xterm}. */
    String type();

    /** How large it is now, in characters. */
    Size size();

    /** @param action is done, on any thread, each time the size has changed */
    void whenResized(Runnable action);

    /** Columns and rows; 0 where a client does not know. */
    record Size(int columns, int rows) {}
}
