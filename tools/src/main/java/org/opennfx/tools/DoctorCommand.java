package org.opennfx.tools;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opennfx.backends.linux.HostPlaces;
import org.opennfx.tools.doctor.Condition;
import org.opennfx.tools.doctor.DiagnosisJson;
import org.opennfx.tools.doctor.DiagnosisTable;
import org.opennfx.tools.doctor.Doctor;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nfx doctor}: tells what a machine lacks that is to carry the device. */
@Command(
        name = "doctor",
        description = {
            "Looks whether this machine can carry the device, and names what mends it.",
            "Exit code 0: nothing is missing; 1: something is."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class DoctorCommand implements Callable<Integer> {
    /** How to tell. */
    enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(names = "--format", paramLabel = "FORMAT", description = "How to tell: ${COMPLETION-CANDIDATES}.")
    private Format format = Format.TEXT;

    @Option(names = "--namespace", paramLabel = "NAME", description = "The network namespace that tools/host-setup was given.")
    private @Nullable String namespace;

    @Option(names = "--state", paramLabel = "DIR", description = "The directory of the server.")
    private Path state = Path.of("state");

    @Option(names = "--listen", paramLabel = "ADDRESS", description = "The address that the server is to listen on.")
    private InetAddress listen = InetAddress.getLoopbackAddress();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            converter = ServerCommand.Port.class,
            description = "A port that it is to listen on; may be given more than once.")
    private List<Integer> ports = List.of(830, 8830);

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var diagnoses = new Doctor(new HostPlaces(Optional.ofNullable(namespace)), state, listen, ports).examine();
        var out = requireNonNull(spec, "set by picocli").commandLine().getOut();
        switch (format) {
            case TEXT -> DiagnosisTable.write(diagnoses, out);
            case JSON -> DiagnosisJson.write(diagnoses, out);
        }
        out.flush();
        return diagnoses.stream().anyMatch(each -> each.condition() == Condition.MISSING) ? ExitCode.SOFTWARE : ExitCode.OK;
    }
}
