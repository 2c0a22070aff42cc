package org.opennfx.server.junos;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.opennfx.datastore.codec.SetGrammar;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.server.commands.Command;
import org.opennfx.server.commands.CommandTable;
import org.opennfx.server.commands.Reading;

/** Reads what is in an element {@code command}: a line of the command line, with the pipes that change its form. */
final class CommandReader {
    private static final String SHOW = "show configuration";
    private static final String INHERITANCE = "display inheritance";

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
     */
    JunosRequest read(String line, Form given) throws XMLStreamException {
        var parts = Arrays.stream(line.strip().split("\\|", -1)).map(part -> part.strip().replaceAll("\\s+", " ")).toList();
        var pipes = parts.subList(1, parts.size());
        var command = parts.getFirst();
        var form = pipes.stream().flatMap(pipe -> form(pipe).stream()).reduce((_, last) -> last).orElse(given);
        if (!(command + " ").startsWith(SHOW + " ")) {
            return invocation(command, form);
        }
        var path = command.substring(SHOW.length()).strip();
        var inherit = pipes.contains(INHERITANCE) ? Inherit.GROUPS_NAMED : Inherit.NOTHING;
        return new JunosRequest.ShowConfiguration(form, paths.selection(path), relativeTo(path, pipes), inherit);
    }

    private JunosRequest invocation(String line, Form form) {
        var words = line.isEmpty() ? List.<String>of() : List.of(line.split(" "));
        return switch (commands.read(words)) {
            case Command command -> invocation(command.answeringIn(form.toString()), form);
            case Reading.Problem(var word, var message) -> throw Parameters.bad(
                    ErrorTag.OPERATION_NOT_SUPPORTED, word < words.size() ? words.get(word) : line, message);
        };
    }

    private static JunosRequest invocation(Command command, Form form) {
        return new JunosRequest.Invoke(command.rpc(), command.input(), form);
    }

    /** @throws org.opennfx.datastore.error.RpcException where the pipe is none that changes a form */
    private static Optional<Form> form(String pipe) {
        return switch (pipe) {
            case "display xml" -> Optional.of(Form.XML);
            case "display json" -> Optional.of(Form.JSON);
            case "display set", "display set relative" -> Optional.of(Form.SET);
            case "no-more", INHERITANCE -> Optional.empty();
            default -> throw Parameters.bad(
                    ErrorTag.OPERATION_NOT_SUPPORTED, "command", "syntax error, there is no pipe " + pipe);
        };
    }

    private static String relativeTo(String path, List<String> pipes) {
        return pipes.contains("display set relative") ? path : "";
    }
}
