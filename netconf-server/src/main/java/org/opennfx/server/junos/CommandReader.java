package org.opennfx.server.junos;

import java.util.List;
import java.util.stream.Collectors;
import org.opennfx.datastore.codec.SetGrammar;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.server.commands.Command;
import org.opennfx.server.commands.CommandTable;
import org.opennfx.server.commands.Offer;
import org.opennfx.server.commands.Reading;
import org.opennfx.server.line.AnswerKind;
import org.opennfx.server.line.CommandProblem;
import org.opennfx.server.line.Line;
import org.opennfx.server.line.Words;

/** Reads what is in an element {@code command}: a line of the command line, with its pipes. */
final class CommandReader {
    private static final String SHOW = "show";
    private static final String CONFIGURATION = "configuration";

    private final CommandTable commands;
    private final ConfigurationPath paths;

    CommandReader(Schema schema, SetGrammar grammar, CommandTable commands) {
        this.commands = commands;
        this.paths = new ConfigurationPath(schema, grammar);
    }

    /**
     * Reads a line.
     *
     * @param given the form that is wanted where no pipe says otherwise
     * @throws RpcException where it is wrong
     */
    JunosRequest read(String text, Form given) {
        // elements are written over several lines
        var typed = text.strip().replaceAll("\\R", " ");
        if (typed.isEmpty()) {
            throw Parameters.bad(ErrorTag.INVALID_VALUE, "command", "there is no command: write a line of the command line, such as show version");
        }
        try {
            return read(Line.of(typed), given);
        } catch (CommandProblem e) {
            throw bad(typed, e);
        }
    }

    private JunosRequest read(Line line, Form given) {
        var wanted = Wanted.of(line, given);
        if (showsConfiguration(line.words())) {
            AnswerKind.CONFIGURATION.requireSuits(line);
            return new JunosRequest.ShowConfiguration(paths.of(line.words().from(2)), wanted);
        }
        AnswerKind.RESULT.requireSuits(line);
        return switch (commands.read(line.words().texts())) {
            case Command command -> invocation(command.answeringIn(wanted.form().toString()), wanted);
            case Reading.Problem(var word, var message, var candidates) -> throw line.words().problem(word, message, candidates);
        };
    }

    private static JunosRequest invocation(Command command, Wanted wanted) {
        return new JunosRequest.Invoke(command.rpc(), command.input(), wanted);
    }

    /** Whether they begin with the words that no rpc is called by, in full or cut short. */
    private boolean showsConfiguration(Words words) {
        return isBegun(SHOW, words.text(0))
                && isBegun(CONFIGURATION, words.text(1))
                && commands.offers(List.of(words.text(0)), _ -> List.of()).stream()
                        .filter(Offer::isLiteral)
                        .noneMatch(offer -> offer.text().startsWith(words.text(1)));
    }

    private static boolean isBegun(String word, String text) {
        return !text.isEmpty() && word.startsWith(text);
    }

    /** The word that is wrong is told, and where one is missing, the line. */
    private static RpcException bad(String typed, CommandProblem problem) {
        var candidates = problem.candidates().stream().map(Offer::text).collect(Collectors.joining(", "));
        var message = problem.message() + (candidates.isEmpty() ? "" : " Possible completions: " + candidates);
        return Parameters.bad(ErrorTag.OPERATION_NOT_SUPPORTED, problem.word(typed).orElse(typed), message);
    }
}
