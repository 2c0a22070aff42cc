package org.opennfx.server.callhome;

import java.io.IOException;
import java.time.Duration;

/** Makes connections to one endpoint of a client. */
public interface Dialer extends AutoCloseable {
    /** What became of a connection. */
    enum End {
        /** The client was not let in, or went away before. */
        UNUSED,
        /** A session ended otherwise than the client wanted, as far as the server knows. */
        LOST,
        /** The client closed its session. */
        IN_ORDER
    }

    /**
     * Connects, and serves the client until either side ends it.
     *
     * @param patience how long connecting may take
     * @throws IOException there is no connection
     * @throws InterruptedException the connection is cut
     */
    End dial(Duration patience) throws IOException, InterruptedException;

    /** Ends the connection when what the client has asked is answered, or after this time; returns then. */
    void leave(Duration patience);

    /** Gives back what it holds; there is no connection then. */
    @Override
    default void close() {}
}
