package org.opennfx.tools.bench;

import java.io.IOException;

/** Measurements that make one table. A server that fails in one is noted, and the others go on. */
interface Section {
    /** @throws IOException the load generator itself cannot go on */
    Table measure() throws IOException;
}
