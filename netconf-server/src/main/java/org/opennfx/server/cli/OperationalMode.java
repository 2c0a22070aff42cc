package org.opennfx.server.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opennfx.server.commands.Command;
import org.opennfx.server.commands.CommandTable;
import org.opennfx.server.commands.LiveValues;
import org.opennfx.server.commands.Offer;
import org.opennfx.server.commands.ReadableValues;
import org.opennfx.server.commands.Reading;
import org.opennfx.server.line.AnswerKind;
import org.opennfx.server.line.Line;
import org.opennfx.server.line.Words;

/**
 * The mode a session begins in: it shows and does what is not configuration. What the user may not do is no command to him, as on
 * the device.
 */
final class OperationalMode implements Mode {
    private static final String BANNER = "{master:0}";

    private final CliSession cli;
    private final Face face;
    private final LiveValues values;
    private final List<LocalCommand> local;

    private OperationalMode(CliSession cli, Face face, List<LocalCommand> more) {
        this.cli = cli;
        this.face = face;
        this.values = new ReadableValues(cli.operations(), cli.session());
        this.local = Stream.concat(local(), more.stream()).toList();
    }

    /** That of the device manager, from which one gets to the control plane. */
    static Mode first(CliSession cli) {
        var ssh = new Ssh(cli, face -> new OperationalMode(cli, face, List.of()));
        return new OperationalMode(cli, cli.device().deviceManager(), List.of(ssh.command()));
    }

    private Stream<LocalCommand> local() {
        return Stream.of(
                        List.of(
                                LocalCommand.plain("exit", "Exit the management session", _ -> new Next.Leave()),
                                LocalCommand.plain("quit", "Exit the management session", _ -> new Next.Leave()),
                                new Configure(cli.configuration(), cli.session(), cli.files(), face, this).command(),
                                new ShowConfiguration(cli.configuration(), cli.session()).command()),
                        new SetCli(cli.preferences()).commands(),
                        new HelpCommands(this::known, cli.configuration()).all(),
                        cli.monitor().commands(),
                        new ShowCli(cli.console(), cli.preferences()).commands())
                .flatMap(List::stream);
    }

    /**
     * The user's rights can change while the session lasts.
     *
     * @param more is permitted as well
     */
    private CommandTree tree(Stream<LocalCommand> more) {
        return new CommandTree(Stream.concat(permitted(), more).toList(), words -> commands().offers(words, values));
    }

    private Stream<LocalCommand> permitted() {
        return local.stream()
                .filter(command -> command.needs().stream().allMatch(needed -> cli.operations().permits(cli.session(), needed)));
    }

    /** All commands with their words in full. */
    private Stream<Offer> known() {
        var own = permitted().map(command -> Offer.word(String.join(" ", command.words()), command.help()));
        return Stream.concat(own, commands().all()).sorted(Comparator.comparing(Offer::text));
    }

    private Optional<LocalCommand> shell() {
        return cli.allowsShell() && cli.operations().isSuperUser(cli.session())
                ? Optional.of(new SystemShell(cli.session()).command())
                : Optional.empty();
    }

    private CommandTable commands() {
        return cli.device().commands().only(rpc -> cli.operations().permits(cli.session(), rpc));
    }

    @Override
    public Optional<String> banner() {
        return Optional.of(BANNER);
    }

    @Override
    public String prompt() {
        return cli.prompt(face);
    }

    @Override
    public Next run(Line line, Screen screen) {
        var place = tree(Stream.of(shell().orElseGet(SystemShell::missing))).find(line.words());
        if (place.command().isPresent()) {
            return place.command().get().run(line, place.rest(), screen);
        }
        return switch (commands().read(CommandTree.joined(place))) {
            case Command command -> call(command, line, screen);
            case Reading.Problem(var word, _, _) when word < place.path().size() ->
                throw line.words().problem(place.path().size(), "syntax error, expecting <command>.");
            case Reading.Problem(var word, var message, var candidates) ->
                throw line.words().problem(word, message, candidates);
        };
    }

    private Next call(Command command, Line line, Screen screen) {
        AnswerKind.RESULT.requireSuits(line);
        // who may not do it is not asked whether he means it
        var input = cli.operations().input(cli.session(), command.rpc(), command.input());
        if (line.display().rpc()) {
            cli.device().forms().rpc(input, BANNER).forEach(screen::line);
        } else if (VnfSessions.isMeantBy(command)) {
            new VnfSessions(cli.operations(), cli.session(), cli.device()::console).open(command, screen);
        } else if (LogMonitor.isMeantBy(command)) {
            var name = input.leaf("filename").orElseThrow();
            cli.monitor().start(name, cli.device().logs().follow(name));
        } else if (LiveAnswer.isMeantBy(command) && cli.console().isTerminal() && line.pipes().isEmpty()) {
            screen.connect(new LiveAnswer(cli, command));
        } else if (command.question().isEmpty() || isAgreed(command.question().get(), screen)) {
            new Call(cli, face, command, line.display().form()).show(screen);
        }
        return new Next.Stay();
    }

    private static boolean isAgreed(String question, Screen screen) {
        return screen.ask(question + " [yes,no] (no) ").strip().equals("yes");
    }

    @Override
    public List<Offer> offers(Words words) {
        return tree(shell().stream()).offers(words);
    }
}
