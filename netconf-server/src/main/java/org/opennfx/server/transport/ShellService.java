package org.opennfx.server.transport;

/** What a client talks to that has opened a shell, or has given a command in place of one. */
public interface ShellService {
    /**
     * Serves the client until either side ends, on a thread of its own; the caller closes the transport afterwards.
     *
     * @return the exit status, 0 where all went well
     */
    int serve(Transport transport, ShellRequest request);
}
