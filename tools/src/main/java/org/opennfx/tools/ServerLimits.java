package org.opennfx.tools;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.opennfx.backends.files.SpaceLimit;
import org.opennfx.server.ServerOptions;
import org.opennfx.server.netconf.NetconfSettings;
import org.opennfx.server.operations.SessionLimits;
import org.opennfx.server.ssh.SshSettings;
import picocli.CommandLine.Option;

/** The options of {@code nfx server} that bound what clients may use. */
final class ServerLimits {
    private static final int KIBIBYTE = 1024;

    @Option(names = "--sessions", paramLabel = "N", converter = Positive.class, description = "Sessions that may be open at a time.")
    private int sessions = SessionLimits.DEFAULT.total();

    @Option(
            names = "--user-sessions",
            paramLabel = "N",
            converter = Positive.class,
            description = "Sessions that one user may have open at a time.")
    private int userSessions = SessionLimits.DEFAULT.perUser();

    @Option(
            names = "--image-quota",
            paramLabel = "MIB",
            converter = Positive.class,
            description = "What images may have together when clients send them; as much as the disk has, but for 256, by default.")
    private @Nullable Integer imageQuota;

    @Option(
            names = "--hello-timeout",
            paramLabel = "SECONDS",
            converter = Positive.class,
            description = "How long a client may take to send its hello.")
    private int helloTimeout = (int) NetconfSettings.DEFAULT.hello().toSeconds();

    @Option(
            names = "--idle-timeout",
            paramLabel = "SECONDS",
            converter = Count.class,
            description = "A session without a request for so long ends; 0 for never. The idle-timeout of a login class goes before.")
    private int idleTimeout = (int) NetconfSettings.DEFAULT.idle().toSeconds();

    @Option(
            names = "--message-limit",
            paramLabel = "KIB",
            converter = Positive.class,
            description = "The largest message that a client may send.")
    private int messageLimit = (int) (NetconfSettings.DEFAULT.largestMessage() / KIBIBYTE);

    @Option(
            names = "--output-limit",
            paramLabel = "KIB",
            converter = OutputLimit.class,
            description = "Output that may wait for one client to take it, 64 at least; the session waits with it.")
    private int outputLimit = SshSettings.DEFAULT.mostOutput() / KIBIBYTE;

    @Option(
            names = "--output-timeout",
            paramLabel = "SECONDS",
            converter = Positive.class,
            description = "A session whose client takes no output for so long ends.")
    private int outputTimeout = (int) SshSettings.DEFAULT.outputPatience().toSeconds();

    @Option(
            names = "--probe-interval",
            paramLabel = "SECONDS",
            converter = Count.class,
            description = "How often a client is asked whether it is still there; 0 for never."
                    + " The client-alive-interval of the configuration goes before.")
    private int probeInterval = (int) SshSettings.DEFAULT.probeInterval().toSeconds();

    @Option(
            names = "--probes",
            paramLabel = "N",
            converter = Positive.class,
            description = "Probes without an answer after which a connection ends."
                    + " The client-alive-count-max of the configuration goes before.")
    private int probes = SshSettings.DEFAULT.unansweredProbes();

    @Option(
            names = "--filter-nodes",
            paramLabel = "N",
            converter = Positive.class,
            description = "How many nodes one filter may look at; one that is looked at again counts again.")
    private int filterNodes = (int) SessionLimits.DEFAULT.filterNodes();

    SpaceLimit space() {
        return imageQuota == null ? SpaceLimit.DEFAULT : SpaceLimit.DEFAULT.quota((long) imageQuota * KIBIBYTE * KIBIBYTE);
    }

    ServerOptions applied(ServerOptions options) {
        return options
                .sessions(SessionLimits.DEFAULT.sessions(sessions, userSessions).filterNodes(filterNodes))
                .netconf(options.netconf()
                        .hello(Duration.ofSeconds(helloTimeout))
                        .idle(Duration.ofSeconds(idleTimeout))
                        .largestMessage((long) messageLimit * KIBIBYTE))
                .ssh(options.ssh()
                        .probes(Duration.ofSeconds(probeInterval), probes)
                        .output(outputLimit * KIBIBYTE, Duration.ofSeconds(outputTimeout)));
    }

    static final class Count extends Range {
        Count() {
            super(0, Integer.MAX_VALUE);
        }
    }

    static final class Positive extends Range {
        Positive() {
            super(1, Integer.MAX_VALUE);
        }
    }

    static final class OutputLimit extends Range {
        OutputLimit() {
            super(64, 1024 * 1024);
        }
    }
}
