package org.opennfx.server.line;

/** Where the lines of an answer go, one after the other. */
public interface Flow {
    /** An exception of the last of them says that no more lines are wanted. */
    void line(String text);

    /** More comes later: what has come is to be seen now. */
    default void flush() {}

    /** The answer is complete. */
    default void end() {}
}
