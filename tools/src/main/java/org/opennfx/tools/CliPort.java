package org.opennfx.tools;

import org.opennfx.server.CliOptions;
import picocli.CommandLine.Option;

/** The options of {@code nfx server} about the command line. */
final class CliPort {
    private static final int USUAL = 8022;

    @Option(
            names = "--cli-port",
            paramLabel = "PORT",
            converter = ServerCommand.Port.class,
            description = "The command line, and NETCONF, over SSH; 0 picks a free port.")
    private int port = USUAL;

    @Option(names = "--no-cli", description = "Without the command line.")
    private boolean none;

    @Option(
            names = "--allow-shell",
            description = "Super-users may start a shell of this machine (start shell), as the user who runs this server.")
    private boolean shell;

    CliOptions options() {
        if (none) {
            return CliOptions.NONE;
        }
        var served = CliOptions.NONE.port(port);
        return shell ? served.withShell() : served;
    }
}
