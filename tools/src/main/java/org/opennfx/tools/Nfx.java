package org.opennfx.tools;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/**
 * The {@code nfx} command. A subcommand is a class of this package that is among {@link #COMMANDS} and
 * implements {@code Callable<Integer>}; its answer is the exit code.
 *
 * <p>Exit codes, the same for every subcommand: 0 done, 1 the answer is no (a document is not valid), 2 it could not
 * run (wrong arguments, unreadable file, port in use). A subcommand throws {@link CommandFailure} for the last.
 */
@Command(
        name = "nfx",
        description = "An open device server with the management plane of an NFX250.",
        mixinStandardHelpOptions = true,
        versionProvider = ProductVersion.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Nfx implements Callable<Integer> {
    private static final List<Class<?>> COMMANDS = List.of(
            ServerCommand.class,
            FleetCommand.class,
            ConvertCommand.class,
            ValidateCommand.class,
            DoctorCommand.class,
            DriftCommand.class,
            BenchCommand.class,
            TrainCommand.class);

    @Spec
    private @Nullable CommandSpec spec;

    private Nfx() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(commandLine(args).execute(args));
    }

    /**
     * The command tree as far as these arguments need it: to find the options of a command takes so long that it is done for one
     * alone where this is the first argument. What a command prints goes to the out and err writers of what is returned.
     */
    static CommandLine commandLine(String... args) {
        var tree = new CommandLine(new Nfx());
        commands(args).forEach(tree::addSubcommand);
        return tree.setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Nfx::refuse)
                .setExecutionExceptionHandler(Nfx::fail);
    }

    private static List<Class<?>> commands(String... args) {
        var named = COMMANDS.stream().filter(each -> args.length > 0 && name(each).equals(args[0])).toList();
        return named.isEmpty() ? COMMANDS : named;
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }

    /** Without a subcommand: shows which there are, as an error. */
    @Override
    public Integer call() {
        CommandLine command = requireNonNull(spec, "set by picocli").commandLine();
        command.usage(command.getErr());
        return ExitCode.USAGE;
    }

    private static int refuse(ParameterException problem, String[] args) {
        CommandLine command = problem.getCommandLine();
        command.getErr().println("nfx: " + problem.getMessage());
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    private static int fail(Exception problem, CommandLine command, ParseResult parsed) {
        if (problem instanceof CommandFailure) {
            command.getErr().println("nfx: " + problem.getMessage());
        } else {
            problem.printStackTrace(command.getErr());
        }
        return ExitCode.USAGE;
    }
}
