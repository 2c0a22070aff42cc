package org.opennfx.tools;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.datastore.host.DriftPolicy;
import org.opennfx.server.DeviceOptions;
import org.opennfx.server.DeviceServer;
import org.opennfx.server.HostOptions;
import org.opennfx.server.ServerOptions;
import org.opennfx.server.StartConfiguration;
import org.opennfx.server.junos.JunosManner;
import org.opennfx.server.url.AllowedUrls;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code nfx server}: runs until it is told to end by a signal. */
@Command(
        name = "server",
        description = "Run the device server.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class ServerCommand implements Callable<Integer> {
    /** What carries the configuration out. */
    enum Host {
        EMBEDDED,
        LINUX;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(names = "--host", paramLabel = "HOST", description = "What carries the configuration out: ${COMPLETION-CANDIDATES}.")
    private Host host = Host.EMBEDDED;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            converter = ModelName.class,
            description = "The machine that the host is, or calls itself: LS1, S1, S1E or S2.")
    private MachineModel model = MachineModel.S2;

    @Option(
            names = "--drift",
            paramLabel = "POLICY",
            description = "What becomes of changes of the host that are not the server's: ${COMPLETION-CANDIDATES}.")
    private DriftPolicy drift = DriftPolicy.MEND;

    @Option(names = "--no-junos", description = "Speaks no XML API of Junos in sessions of NETCONF.")
    private boolean withoutJunos;

    @Option(
            names = "--strict-junos",
            description = {
                "Answers clients of Junos where the device is odd as the device does:",
                "  no version of the software unless for local or detail, and a warning with comparisons."
            })
    private boolean strictJunos;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = {
                "Where the configuration, keys and images are kept.", "  Default: state; with --bare nothing is kept"
            })
    private @Nullable Path state;

    @Option(names = "--listen", paramLabel = "ADDRESS", description = "The address to listen on.")
    private String listen = "127.0.0.1";

    @Option(names = "--netconf-port", paramLabel = "PORT", converter = Port.class, description = "NETCONF over SSH; 0 picks a free port.")
    private int netconfPort = 8830;

    @Option(
            names = "--init-password-file",
            paramLabel = "FILE",
            description = "Its first line becomes root's password on the first start; without it a random one is shown.")
    private @Nullable Path initPasswordFile;

    @Option(
            names = "--load",
            paramLabel = "FILE",
            description = {
                "A configuration that is merged and committed at the start:",
                "  XML, JSON or set statements, told by the name or the first character; - is standard input."
            })
    private @Nullable String load;

    @ArgGroup(exclusive = false, heading = "Modules of your own:%n", order = 1)
    private @Nullable BareMode bare;

    @ArgGroup(exclusive = false, heading = "Command line of the NFX device:%n", order = 4)
    private CliPort cli = new CliPort();

    @ArgGroup(exclusive = false, heading = "RESTCONF:%n", order = 3)
    private RestconfPorts restconf = new RestconfPorts();

    @ArgGroup(exclusive = false, heading = "With --host linux:%n", order = 2)
    private LinuxMode linux = new LinuxMode();

    @Option(
            names = "--allow-url",
            paramLabel = "PREFIX",
            converter = UrlPrefix.class,
            showDefaultValue = Visibility.NEVER,
            description = {
                "What clients may copy configurations from and to, beside files of the device:",
                "  all below https://HOST/PATH/, sftp://HOST/PATH/ or scp://HOST/PATH/; may be given more than once."
            })
    private List<URI> urls = List.of();

    private volatile boolean failed;

    @Mixin
    private ServerLimits limits = new ServerLimits();

    /** The number of a TCP port, or 0. */
    static final class Port extends Range {
        private static final int LARGEST = 65_535;

        Port() {
            super(0, LARGEST, "a port: 0 to " + LARGEST);
        }
    }

    /** Says what is no prefix of URLs. */
    static final class UrlPrefix implements ITypeConverter<URI> {
        @Override
        public URI convert(String text) {
            try {
                return AllowedUrls.prefix(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    /** Finds a model of the family by its name. */
    static final class ModelName implements ITypeConverter<MachineModel> {
        @Override
        public MachineModel convert(String name) {
            return MachineModel.FAMILY.stream()
                    .filter(model -> model.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("there is no model " + name));
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            var directory = directory();
            var end = new EndOfProcess(directory);
            if (!directory.temporary()) {
                MessageFile.keepIn(directory.path());
            }
            @SuppressWarnings("resource") // closed at the end of the process
            var server = DeviceServer.start(options(directory), System.out, failure -> lost(failure, end), end::now);
            end.closes(server);
            end.await();
            return failed ? ExitCode.USAGE : ExitCode.OK;
        } catch (IOException e) {
            throw new CommandFailure(FileTrouble.reason(e), e);
        }
    }

    /** Those that these words of a command line stand for, among them one of {@code --state}. */
    static ServerOptions optionsOf(String... words) throws IOException {
        var command = new ServerCommand();
        new CommandLine(command).parseArgs(words);
        return command.options(command.directory());
    }

    private StateDirectory directory() throws IOException {
        var kept = Optional.ofNullable(state);
        return StateDirectory.of(bare == null ? kept.or(() -> Optional.of(Path.of("state"))) : kept);
    }

    private ServerOptions options(StateDirectory directory) throws IOException {
        return limits.applied(ServerOptions.in(directory.path()))
                .device(device(directory))
                .listen(listen)
                .netconfPort(netconfPort)
                .restconf(restconf.options())
                .cli(cli.options())
                .urls(new AllowedUrls(urls))
                .initPasswordFile(Optional.ofNullable(initPasswordFile));
    }

    private DeviceOptions device(StateDirectory directory) throws IOException {
        var configuration = Optional.ofNullable(load).map(Source::read).<StartConfiguration>map(LoadFile::new);
        if (bare != null) {
            return bare.options(configuration, !directory.temporary());
        }
        return new DeviceOptions.Nfx(hostOptions(), configuration, drift, junos(), limits.space());
    }

    private Optional<JunosManner> junos() {
        if (withoutJunos) {
            return Optional.empty();
        }
        return Optional.of(strictJunos ? JunosManner.STRICT : JunosManner.FRIENDLY);
    }

    private HostOptions hostOptions() {
        return switch (host) {
            case EMBEDDED -> new HostOptions.Embedded(model);
            case LINUX -> new HostOptions.Linux(linux.settings(model));
        };
    }

    private void lost(IOException failure, EndOfProcess end) {
        System.err.println("nfx: the server could not start anew: " + FileTrouble.reason(failure));
        failed = true;
        end.now();
    }
}
