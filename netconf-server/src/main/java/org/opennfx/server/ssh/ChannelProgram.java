package org.opennfx.server.ssh;

import org.apache.sshd.server.Environment;
import org.opennfx.server.transport.StreamService;

/** What is done at the server's end of a channel. */
interface ChannelProgram {
    /** @return the exit status */
    int run(ChannelTransport transport, Environment environment);

    static ChannelProgram of(StreamService service) {
        return (transport, _) -> {
            service.serve(transport);
            return transport.isRefused() ? 1 : 0;
        };
    }
}
