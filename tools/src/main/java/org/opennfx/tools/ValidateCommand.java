package org.opennfx.tools;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opennfx.backends.model.DeviceSchema;
import org.opennfx.datastore.constraint.Checker;
import org.opennfx.datastore.edit.Location;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code nfx validate}: tells whether configurations keep to the models. What depends on a host, such as images and the
 * number of cores, is not looked at.
 */
@Command(
        name = "validate",
        description = {
            "Checks configurations against the models of the device.",
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

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "XML, JSON or set statements, told by the name or the first character; - is standard input.")
    private List<String> files = List.of();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var sources = files.stream().map(Source::read).toList();
        var schema = DeviceSchema.load();
        var reader = new DocumentReader(schema);
        var checker = new Checker(schema);
        var verdicts = sources.stream()
                .map(source -> new Verdict(source.name(), findings(source.read(reader), checker)))
                .toList();
        var out = requireNonNull(spec, "set by picocli").commandLine().getOut();
        format.report().write(verdicts, out);
        out.flush();
        return verdicts.stream().allMatch(Verdict::isValid) ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** The constraints mean nothing to a document that could not be read as a whole. */
    private static List<Finding> findings(Document document, Checker checker) {
        if (!document.isSound()) {
            return document.findings();
        }
        var findings = new ArrayList<>(document.findings());
        var errors = checker.check(document.root()).errors();
        if (!errors.isEmpty()) {
            var locations = Locations.of(document.nodes());
            for (var error : errors) {
                findings.add(Finding.error(error.path().map(locations::find).orElse(Location.UNKNOWN), error));
            }
        }
        return findings;
    }
}
