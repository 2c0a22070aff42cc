package org.opennfx.server.cli;

import java.util.List;
import java.util.Optional;
import org.opennfx.server.commands.Offer;
import org.opennfx.server.line.AnswerKind;
import org.opennfx.server.line.CommandProblem;
import org.opennfx.server.line.Line;
import org.opennfx.server.line.Words;

/**
 * A command of the command line itself, behind which no rpc stands.
 *
 * @param words that it begins with
 * @param help what it does
 * @param needs the operation of NETCONF that it is for those alone who may call it; empty where it is for all
 */
record LocalCommand(List<String> words, String help, Optional<String> needs, Body body) {
    LocalCommand {
        words = List.copyOf(words);
    }

    /** One for all. */
    LocalCommand(List<String> words, String help, Body body) {
        this(words, help, Optional.empty(), body);
    }

    /** What stands behind the words. */
    interface Body {
        /** @param arguments behind the words of the command */
        Mode.Next run(Line line, Words arguments, Screen screen);

        /** What may follow these arguments. */
        List<Offer> offers(Words arguments);

        /** What it answers with. */
        default AnswerKind answer() {
            return AnswerKind.TEXT;
        }
    }

    /** Does something without arguments. */
    interface Action {
        Mode.Next run(Screen screen);
    }

    static LocalCommand plain(String words, String help, Action action) {
        return new LocalCommand(List.of(words.split(" ")), help, new Body() {
            @Override
            public Mode.Next run(Line line, Words arguments, Screen screen) {
                arguments.requireAtMost(0);
                return action.run(screen);
            }

            @Override
            public List<Offer> offers(Words arguments) {
                return List.of(END);
            }
        });
    }

    static final Offer END = Offer.end();

    /** @throws CommandProblem the arguments are wrong, or the pipes do not suit the answer */
    Mode.Next run(Line line, Words arguments, Screen screen) {
        body.answer().requireSuits(line);
        return body.run(line, arguments, screen);
    }

    boolean beginsWith(List<String> path) {
        return words.size() >= path.size() && words.subList(0, path.size()).equals(path);
    }
}
