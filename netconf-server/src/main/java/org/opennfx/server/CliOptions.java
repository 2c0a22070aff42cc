package org.opennfx.server;

import java.util.OptionalInt;

/**
 * How the command line is served.
 *
 * @param port of SSH; 0 picks a free one, and empty is none
 */
public record CliOptions(OptionalInt port) {
    /** Not at all. */
    public static final CliOptions NONE = new CliOptions(OptionalInt.empty());

    public CliOptions port(int number) {
        return new CliOptions(OptionalInt.of(number));
    }
}
