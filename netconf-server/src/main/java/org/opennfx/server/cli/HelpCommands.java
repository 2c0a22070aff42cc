package org.opennfx.server.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.opennfx.server.commands.Offer;
import org.opennfx.server.line.Line;
import org.opennfx.server.line.Words;

/**
 * {@code help} in the operational mode: about its commands, and about statements.
 *
 * @param commands that the user may call, with what is said about each
 */
record HelpCommands(Supplier<Stream<Offer>> commands, ConfigurationAccess configuration) {
    List<LocalCommand> all() {
        return List.of(
                new LocalCommand(List.of("help", "apropos"), "Find commands by a word", new Searched()),
                new LocalCommand(List.of("help", "reference"), "Say what a statement is", Optional.of("get-config"), new Referred()));
    }

    private final class Searched implements LocalCommand.Body {
        @Override
        public Mode.Next run(Line line, Words arguments, Screen screen) {
            var apropos = Apropos.of(arguments);
            commands.get()
                    .filter(command -> apropos.isIn(command.text(), command.help()))
                    .forEach(command -> Apropos.show(command.text(), command.help(), screen));
            return new Mode.Next.Stay();
        }

        @Override
        public List<Offer> offers(Words arguments) {
            return List.of(arguments.isEmpty() ? Apropos.WORD : LocalCommand.END);
        }
    }

    private final class Referred implements LocalCommand.Body {
        @Override
        public Mode.Next run(Line line, Words arguments, Screen screen) {
            configuration.explain(arguments, screen);
            return new Mode.Next.Stay();
        }

        @Override
        public List<Offer> offers(Words arguments) {
            return configuration.explained(arguments);
        }
    }
}
