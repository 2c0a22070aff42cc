package org.opennfx.server.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.server.commands.Command;
import org.opennfx.server.commands.LiveValues;
import org.opennfx.server.commands.ReadableValues;
import org.opennfx.server.commands.Reading;
import org.opennfx.server.operations.Operations;
import org.opennfx.server.operations.Session;

/** The mode a session begins in: it shows and does what is not configuration. */
final class OperationalMode implements Mode {
    private final CliDevice device;
    private final Operations operations;
    private final Session session;
    private final Preferences preferences;
    private final LiveValues values;
    private final CommandTree commands;

    OperationalMode(CliDevice device, Operations operations, Session session, Console console, Preferences preferences, ConfigurationAccess configuration) {
        this.device = device;
        this.operations = operations;
        this.session = session;
        this.preferences = preferences;
        this.values = new ReadableValues(operations, session);
        this.commands = new CommandTree(local(console, configuration), this::others);
    }

    private List<LocalCommand> local(Console console, ConfigurationAccess configuration) {
        return Stream.of(
                        List.of(
                                LocalCommand.plain("exit", "Exit the management session", _ -> new Next.Leave()),
                                LocalCommand.plain("quit", "Exit the management session", _ -> new Next.Leave()),
                                LocalCommand.plain("start shell", "Start a shell of the system", _ -> noShell())),
                        List.of(new Configure(configuration, session, this).command()),
                        new SetCli(preferences).commands(),
                        new ShowCli(console, preferences).commands())
                .flatMap(List::stream)
                .toList();
    }

    private static Next noShell() {
        throw RpcError.application(ErrorTag.OPERATION_NOT_SUPPORTED, "there is no shell of the system on this device").asException();
    }

    private List<Offer> others(List<String> words) {
        return device.commands().offers(words, values).stream().map(Offer::of).toList();
    }

    @Override
    public Optional<String> banner() {
        return Optional.of("{master:0}");
    }

    @Override
    public String prompt() {
        return preferences.prompt().orElseGet(() -> session.user() + "@" + device.hostName() + "> ");
    }

    @Override
    public Next run(Line line, Screen screen) {
        var place = commands.find(line.words());
        if (place.command().isPresent()) {
            return place.command().get().body().run(line, place.rest(), screen);
        }
        return switch (device.commands().read(CommandTree.joined(place))) {
            case Command command -> call(command, line, screen);
            case Reading.Problem(var word, var message) -> throw line.words().problem(word, message);
        };
    }

    private Next call(Command command, Line line, Screen screen) {
        var answer = new CommandAnswer(device, command.rpc(), operations.invoke(session, command.rpc(), command.input()));
        answer.show(line.display().form(), screen);
        return new Next.Stay();
    }

    @Override
    public List<Offer> offers(Words words) {
        return commands.offers(words);
    }
}
