package org.opennfx.tools.bench;

import java.io.IOException;

/** Something that takes its own time. */
@FunctionalInterface
interface Timed {
    /** Does it once, and gives the nanoseconds that it took. */
    long run() throws IOException;
}
