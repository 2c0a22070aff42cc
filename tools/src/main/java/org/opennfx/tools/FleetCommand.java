package org.opennfx.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.server.CliOptions;
import org.opennfx.server.DeviceOptions;
import org.opennfx.server.Fleet;
import org.opennfx.server.HostOptions;
import org.opennfx.server.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** {@code nfx fleet}: runs until it is told to end by a signal. */
@Command(
        name = "fleet",
        description = {
            "Run many embedded devices in one process, to test what manages devices.",
            "Each has a configuration, ports, a serial number and addresses of its own; all have one host key and one password."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class FleetCommand implements Callable<Integer> {
    @Option(
            names = "--devices",
            paramLabel = "N",
            required = true,
            converter = Size.class,
            showDefaultValue = Visibility.NEVER,
            description = "How many.")
    private int devices;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = {"Where they are kept, each in a directory of its own.", "  Default: nothing is kept"})
    private @Nullable Path state;

    @Option(names = "--model", paramLabel = "MODEL", converter = ServerCommand.ModelName.class, description = "LS1, S1, S1E or S2.")
    private MachineModel model = MachineModel.S2;

    @Option(names = "--listen", paramLabel = "ADDRESS", description = "The address to listen on.")
    private String listen = "127.0.0.1";

    @Option(
            names = "--netconf-port",
            paramLabel = "PORT",
            converter = ServerCommand.Port.class,
            description = {
                "NETCONF of the first device, over SSH; each further one has the next port.",
                "  0 picks free ones, which the file devices in DIR lists."
            })
    private int netconfPort = 20_001;

    @Option(
            names = "--cli-port",
            paramLabel = "PORT",
            converter = ServerCommand.Port.class,
            description = "The command line of the first device, as --netconf-port; without it there is none.")
    private @Nullable Integer cliPort;

    @Option(
            names = "--init-password-file",
            paramLabel = "FILE",
            description = "Its first line becomes root's password on new devices; without it a random one is shown.")
    private @Nullable Path initPasswordFile;

    @Option(names = "--load", paramLabel = "FILE", description = "A configuration that is merged into that of each device at the start.")
    private @Nullable String load;

    /** As many as serial numbers tell apart. */
    static final class Size extends Range {
        Size() {
            super(1, 9_999);
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            var directory = StateDirectory.of(Optional.ofNullable(state));
            var end = new EndOfProcess(directory);
            if (!directory.temporary()) {
                MessageFile.keepIn(directory.path());
            }
            @SuppressWarnings("resource") // closed at the end of the process
            var fleet = Fleet.start(devices, options(directory), System.out);
            end.closes(fleet);
            end.await();
            return ExitCode.OK;
        } catch (IOException e) {
            throw new CommandFailure(FileTrouble.reason(e), e);
        }
    }

    private ServerOptions options(StateDirectory directory) {
        var device = DeviceOptions.Nfx.DEFAULT.withHost(new HostOptions.Embedded(model));
        return ServerOptions.in(directory.path())
                .device(load == null ? device : device.withLoad(new LoadFile(Source.read(load))))
                .listen(listen)
                .netconfPort(netconfPort)
                .cli(cliPort == null ? CliOptions.NONE : CliOptions.NONE.port(cliPort))
                .initPasswordFile(Optional.ofNullable(initPasswordFile));
    }
}
