package org.opennfx.server.ssh;

import java.io.IOException;
import java.time.Duration;

/** The client does not take what it is sent; the channel is lost. */
final class ClientStalled extends IOException {
    private static final long serialVersionUID = 1;

    ClientStalled(Duration patience) {
        super("the client took no output for " + patience.toSeconds() + " s");
    }
}
