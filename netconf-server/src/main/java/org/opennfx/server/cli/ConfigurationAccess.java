package org.opennfx.server.cli;

import java.util.List;
import org.opennfx.server.commands.Offer;
import org.opennfx.server.line.CommandProblem;
import org.opennfx.server.line.Line;
import org.opennfx.server.line.Words;
import org.opennfx.server.operations.Session;

/** Lets sessions in to the configuration. */
public interface ConfigurationAccess {
    /**
     * What {@code configure} does.
     *
     * @param files of the user
     * @param words behind it
     * @param face whose configuration it is to the user
     * @param operational the mode that commands behind {@code run} are for
     * @throws CommandProblem the words are wrong
     * @throws org.opennfx.datastore.error.RpcException the configuration cannot be had so
     */
    Mode.Next enter(Session session, UserFiles files, Words words, Face face, Mode operational, Screen screen);

    /** What may follow words behind {@code configure}. */
    List<Offer> offers(Words words);

    /**
     * What {@code show configuration} does.
     *
     * @param line all of it, with its pipes
     * @param path words of a statement
     * @throws CommandProblem the words are wrong
     */
    Mode.Next show(Session session, Line line, Words path, Screen screen);

    /** What may follow words of a statement there. */
    List<Offer> shown(Session session, Words path);

    /**
     * Shows what the models say of a statement.
     *
     * @param statement its words, without keys and values
     * @throws CommandProblem they lead to none
     */
    void explain(Words statement, Screen screen);

    /**
     * What may follow words of a statement there.
     *
     * @throws CommandProblem they lead to none
     */
    List<Offer> explained(Words statement);
}
