package org.opennfx.tools;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opennfx.backends.model.DeviceSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code nfx convert}: writes a configuration in another format. It has to be readable against the models, but need not
 * be complete: constraints between nodes are not checked.
 */
@Command(
        name = "convert",
        description = {
            "Writes a configuration in another format.",
            "Exit code 0: done; 1: it has errors; 2: the file could not be read."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProductVersion.class)
final class ConvertCommand implements Callable<Integer> {
    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            required = true,
            description = "The format to write: ${COMPLETION-CANDIDATES}.")
    private DocumentFormat to = DocumentFormat.XML;

    @Option(
            names = "--instance-data",
            paramLabel = "NAME",
            description = "Write an instance data set of this name around it (RFC 9195); XML and JSON only.")
    private @Nullable String instanceData;

    @Parameters(
            paramLabel = "FILE",
            description = "XML, JSON, set statements or text, told by the name or the first character; - is standard input.")
    private String file = Source.STANDARD_INPUT;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var source = Source.read(file);
        var schema = DeviceSchema.load();
        var document = source.read(new DocumentReader(schema));
        var command = requireNonNull(spec, "set by picocli").commandLine();
        new Verdict(source.name(), document.findings()).lines().forEach(command.getErr()::println);
        if (!document.isSound()) {
            return ExitCode.SOFTWARE;
        }
        var writer = new DocumentWriter(schema, command.getOut());
        if (instanceData == null) {
            writer.write(to, document.root());
        } else {
            writer.write(to, InstanceDataSet.of(instanceData, document.root(), schema, Instant.now()), document.root());
        }
        command.getOut().flush();
        return ExitCode.OK;
    }
}
