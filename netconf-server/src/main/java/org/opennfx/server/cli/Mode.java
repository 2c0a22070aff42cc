package org.opennfx.server.cli;

import java.util.List;
import java.util.Optional;
import org.opennfx.server.commands.Offer;
import org.opennfx.server.line.CommandProblem;
import org.opennfx.server.line.Line;
import org.opennfx.server.line.Words;

/** What the lines of a session are said to, such as the operational mode. */
public interface Mode {
    /** What stands above the prompt, behind an empty line, such as {@code {master:0}[edit]}. */
    Optional<String> banner();

    /** {@code root@jdm> } */
    String prompt();

    /**
     * Does what a line says.
     *
     * @return who is to get the next line
     * @throws CommandProblem the line is wrong, and nothing is done
     * @throws org.opennfx.datastore.error.RpcException it could not be done; what the mode has not told is told then
     */
    Next run(Line line, Screen screen);

    /**
     * What may follow words of a command, in the order in which it is shown.
     *
     * @param words complete ones, which may be shortened
     * @throws CommandProblem they are wrong, so that nothing can follow
     */
    List<Offer> offers(Words words);

    /** No more lines come, and it has not been left. */
    default void abandoned() {}

    /** Who gets the next line. */
    sealed interface Next {
        /** The same mode. */
        record Stay() implements Next {}

        /** The mode before; behind the first one, the session ends. */
        record Leave() implements Next {}

        /** Another mode, until it is left. */
        record Enter(Mode mode) implements Next {}
    }
}
