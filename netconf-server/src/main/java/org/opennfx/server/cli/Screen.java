package org.opennfx.server.cli;

import java.util.function.Consumer;

/** What a mode shows its answers on, and asks its questions. */
public interface Screen {
    /**
     * Shows a line of the answer, which goes through the pipes.
     *
     * @throws Abandoned nobody wants to see more of it
     */
    void line(String text);

    /** Shows what has come of the answer, before there is more. */
    void flush();

    /** Shows a line that is no answer, such as a warning: pipes do not see it. */
    void message(String text);

    /**
     * Asks for a line.
     *
     * @throws Abandoned there is no answer
     */
    String ask(String question);

    /** As {@link #ask}, without showing what is typed. */
    String askSecretly(String question);

    /**
     * Takes the lines that follow, up to ^D or the end of a script.
     *
     * @throws Abandoned by ^C
     */
    void takeLines(Consumer<String> each);

    /**
     * Connects the terminal with something else, until that has no more to say.
     *
     * @throws org.opennfx.datastore.error.RpcException there is no terminal
     */
    void connect(Remote remote);

    /** The columns there are for a line. */
    int width();

    /** The lines that are seen at a time; 0 where there is no terminal. */
    int height();

    /** Shows lines with ends. */
    default void text(String lines) {
        lines.lines().forEach(this::line);
    }
}
