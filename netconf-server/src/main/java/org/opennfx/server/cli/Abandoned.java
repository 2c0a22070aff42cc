package org.opennfx.server.cli;

import java.io.Serial;

/** Who typed the command has broken it off, or is gone. What it has done so far is done. */
public final class Abandoned extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    Abandoned(String why) {
        super(why, null, false, false);
    }
}
