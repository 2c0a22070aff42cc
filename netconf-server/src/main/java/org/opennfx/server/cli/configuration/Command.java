package org.opennfx.server.cli.configuration;

import java.util.List;
import org.opennfx.datastore.codec.Level;
import org.opennfx.server.cli.Mode;
import org.opennfx.server.cli.Screen;
import org.opennfx.server.commands.Offer;
import org.opennfx.server.line.AnswerKind;
import org.opennfx.server.line.Line;
import org.opennfx.server.line.Words;

/** A command of the configuration mode. */
interface Command {
    Offer END = Offer.end();

    /**
     * One that is to be done.
     *
     * @param at the level it is about: that of the user, or that which {@code top} or {@code up} before it leads to
     * @param words behind its name
     * @param line all of it, with its pipes
     */
    record Request(Level at, Words words, Line line) {
        /** @throws org.opennfx.server.line.CommandProblem there are more words than that */
        void atMost(int count) {
            words.requireAtMost(count);
        }
    }

    /**
     * Does it.
     *
     * @throws org.opennfx.server.line.CommandProblem the words are wrong
     * @throws org.opennfx.datastore.error.RpcException it cannot be done
     */
    Mode.Next run(Request request, Screen screen);

    /** @throws org.opennfx.server.line.CommandProblem the pipes of the line do not suit its answer */
    default void requireSuits(Line line) {
        AnswerKind.TEXT.requireSuits(line);
    }

    /**
     * What may follow words behind its name.
     *
     * @throws org.opennfx.server.line.CommandProblem the words are wrong
     */
    List<Offer> offers(Level at, Words words);
}
