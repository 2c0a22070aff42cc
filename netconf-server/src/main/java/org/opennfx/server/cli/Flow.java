package org.opennfx.server.cli;

/** Where the lines of an answer go, one after the other. */
interface Flow {
    /** @throws Abandoned no more of them are wanted */
    void line(String text);

    /** More comes later: what has come is to be seen now. */
    default void flush() {}

    /** The answer is complete. */
    default void end() {}
}
