package org.opennfx.server.endpoint;

import java.time.Duration;
import java.util.function.Consumer;
import org.opennfx.server.operations.SessionEnd;
import org.opennfx.server.transport.StreamService;

/** Makes what serves the clients of an endpoint. */
@FunctionalInterface
public interface SessionServices {
    /**
     * A service of its own.
     *
     * @param idle after so long without a request a session ends; zero for never
     * @param ended is told how each session ended
     */
    StreamService service(Duration idle, Consumer<SessionEnd> ended);
}
