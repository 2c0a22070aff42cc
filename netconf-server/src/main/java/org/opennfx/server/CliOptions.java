package org.opennfx.server;

import java.util.OptionalInt;

/**
 * How the command line is served.
 *
 * @param port of SSH; 0 picks a free one, and empty is none
 * @param shell whether super-users may start a shell of the system there, as the user that runs the server
 */
public record CliOptions(OptionalInt port, boolean shell) {
    /** Not at all. */
    public static final CliOptions NONE = new CliOptions(OptionalInt.empty(), false);

    public CliOptions port(int number) {
        return port(OptionalInt.of(number));
    }

    CliOptions port(OptionalInt other) {
        return new CliOptions(other, shell);
    }

    public CliOptions withShell() {
        return new CliOptions(port, true);
    }
}
