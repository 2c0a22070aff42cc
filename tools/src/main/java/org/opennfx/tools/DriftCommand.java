package org.opennfx.tools;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.concurrent.Callable;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.opennfx.server.client.NetconfClient;
import org.opennfx.tools.drift.DriftFormat;
import org.opennfx.tools.drift.MachineDrift;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nfx drift}: shows where the machine is not as running says. */
@Command(
        name = "drift",
        description = {
            "Asks a server where its machine is not as the configuration says, and shows the difference.",
            "A server that mends drift tells what it could not mend.",
            "Exit code 0: nothing is different; 1: something is; 2: it is not known."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class DriftCommand implements Callable<Integer> {
    @Mixin
    private ServerLogin server = new ServerLogin();

    @Option(names = "--format", paramLabel = "FORMAT", description = "How to tell: ${COMPLETION-CANDIDATES}.")
    private DriftFormat format = DriftFormat.TEXT;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var drift = ask();
        if (drift.isNone() && !drift.reasons().isEmpty()) {
            throw new CommandFailure("the machine cannot be compared: " + String.join("; ", drift.reasons()));
        }
        var out = requireNonNull(spec, "set by picocli").commandLine().getOut();
        format.write(drift, out);
        out.flush();
        return drift.isNone() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private MachineDrift ask() {
        try (var client = NetconfClient.open(server.login())) {
            return MachineDrift.read(client.rpc(MachineDrift.REQUEST));
        } catch (IOException | XMLStreamException | MachineDrift.Refused e) {
            throw new CommandFailure(server + ": " + e.getMessage(), e);
        }
    }
}
