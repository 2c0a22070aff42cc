package org.opennfx.tools;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opennfx.backends.host.MachineModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nfx validate}: tells whether a server would commit configurations, as far as it is not its images that decide. */
@Command(
        name = "validate",
        description = {
            "Checks configurations against the models and the rules of the device.",
            "Exit code 0: all are valid; 1: one is not; 2: a file could not be read."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProductVersion.class)
final class ValidateCommand implements Callable<Integer> {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "How to report: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
            defaultValue = "text")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            converter = ServerCommand.ModelName.class,
            description = "The machine that is to carry them: LS1, S1, S1E or S2. Default: S2.")
    private MachineModel model = MachineModel.S2;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "XML, JSON or set statements, told by the name or the first character; - is standard input.")
    private List<String> files = List.of();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var validator = Validator.of(model);
        var verdicts = files.stream().map(validator::verdict).toList();
        var out = requireNonNull(spec, "set by picocli").commandLine().getOut();
        format.report().write(verdicts, out);
        out.flush();
        return exitCode(verdicts);
    }

    private static int exitCode(List<Verdict> verdicts) {
        if (!verdicts.stream().allMatch(Verdict::readable)) {
            return ExitCode.USAGE;
        }
        return verdicts.stream().allMatch(Verdict::isValid) ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
