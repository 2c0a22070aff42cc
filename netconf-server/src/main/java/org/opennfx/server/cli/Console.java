package org.opennfx.server.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.opennfx.server.operations.SessionEnd;

/** Where lines come from and where answers go: a terminal, or the two streams of a script. */
interface Console {
    /** What came for a line. */
    sealed interface Typed {
        record Text(String line) implements Typed {}

        /** ^C: what was typed does not count. */
        record Nothing() implements Typed {}

        /** ^D, or the client is gone. */
        record End(SessionEnd why) implements Typed {}
    }

    /** Takes a line for a mode. */
    Typed command(Mode mode);

    /** Takes a line of something else than a command, without completion and history. */
    Typed answer(String question, Echo echo);

    /** Whether what is typed is seen. */
    enum Echo {
        SEEN,
        HIDDEN
    }

    /** Waits for a key; empty at the end. */
    Optional<Character> key();

    /** @throws Abandoned by ^C, or the client is gone */
    void write(String line);

    /** @throws Abandoned by ^C, or the client is gone */
    void requireWanted();

    /** Writes without an end of the line, and sees to it that the client gets it. */
    void prompt(String text);

    void flush();

    /**
     * Shows lines that belong to no command, above the line that is being typed. Called by any thread.
     *
     * @throws Abandoned the client is gone
     */
    void notice(List<String> lines);

    /**
     * The same of what may have changed where one is: what stands above the line, and its prompt, are shown as they are now.
     *
     * @throws Abandoned the client is gone
     */
    void broadcast(List<String> lines);

    /** Of a terminal; for a script there are no limits, which is 0. */
    int columns();

    /** As {@link #columns}. */
    int rows();

    /** As {@link Screen#connect}. */
    void connect(Remote remote);

    /** Commands that were typed, the oldest first. */
    List<Past> history();

    /** A line that was typed. */
    record Past(Instant time, String line) {}

    /** Whether prompts and pages mean something to the client. */
    boolean isTerminal();

    /** Lets ^C break off what is done now, until what is returned is closed. */
    Interruptible interruptible();

    /**
     * Has the first ^C do something else than to break off, until what is returned is closed.
     *
     * @param action is done on another thread, and soon
     */
    Interruptible onBreak(Runnable action);

    /** A time in which ^C breaks off. */
    interface Interruptible extends AutoCloseable {
        @Override
        void close();
    }
}
