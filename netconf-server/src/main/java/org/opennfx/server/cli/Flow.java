package org.opennfx.server.cli;

/** Where the lines of an answer go, one after the other. */
interface Flow {
    /** @throws Abandoned no more of them are wanted */
    void line(String text);

    /** The answer is complete. */
    default void end() {}
}
