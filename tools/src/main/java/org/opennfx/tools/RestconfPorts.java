package org.opennfx.tools;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opennfx.server.RestconfOptions;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options of {@code nfx server} about RESTCONF. */
final class RestconfPorts {
    private static final int HTTPS = 8443;

    @Option(
            names = "--restconf-port",
            paramLabel = "PORT",
            converter = ServerCommand.Port.class,
            description = "RESTCONF over TLS; 0 picks a free port.")
    private int port = HTTPS;

    @Option(names = "--no-restconf", description = "Without RESTCONF over TLS.")
    private boolean none;

    @Option(
            names = "--restconf-plain-port",
            paramLabel = "PORT",
            converter = ServerCommand.Port.class,
            description = "RESTCONF without TLS, on the loopback interface alone; 0 picks a free port. Without it there is none.")
    private @Nullable Integer plainPort;

    @ArgGroup(exclusive = false)
    private @Nullable Identity identity;

    /** Neither is good for anything without the other. */
    static final class Identity {
        @Option(
                names = "--restconf-certificate",
                paramLabel = "FILE",
                required = true,
                description = "The server's certificate and those above it, in PEM; without it the server makes its own.")
        private Path certificate = Path.of("");

        @Option(names = "--restconf-key", paramLabel = "FILE", required = true, description = "The certificate's key, in PEM.")
        private Path key = Path.of("");
    }

    @Option(
            names = "--restconf-client-ca",
            paramLabel = "FILE",
            description = "Authorities in PEM: a client with a certificate of theirs is the user that is its common name.")
    private @Nullable Path clientAuthorities;

    @Option(names = "--metrics-for-everybody", description = "Shows /metrics to those who have not logged in, too.")
    private boolean metricsForEverybody;

    RestconfOptions options() {
        var options = none ? RestconfOptions.NONE : RestconfOptions.NONE.port(port);
        var files = Optional.ofNullable(identity).map(pem -> new RestconfOptions.Identity(pem.certificate, pem.key));
        return Optional.ofNullable(plainPort)
                .map(options::plainPort)
                .orElse(options)
                .identity(files)
                .clientAuthorities(Optional.ofNullable(clientAuthorities))
                .metricsForEverybody(metricsForEverybody);
    }
}
