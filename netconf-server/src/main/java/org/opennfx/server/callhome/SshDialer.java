package org.opennfx.server.callhome;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.opennfx.server.operations.SessionEnd;
import org.opennfx.server.ssh.SshCaller;
import org.opennfx.server.transport.StreamService;

/** Calls over SSH. */
public final class SshDialer implements Dialer {
    private final Destination destination;
    private final ObservedService service;
    private final SshCaller caller;

    /**
     * @param caller makes the SSH server for a service
     * @param service one that tells how each of its sessions ends
     */
    public SshDialer(
            Destination destination,
            Function<StreamService, SshCaller> caller,
            Function<Consumer<SessionEnd>, StreamService> service) {
        this.destination = destination;
        this.service = new ObservedService(service);
        this.caller = caller.apply(this.service.service());
    }

    @Override
    public End dial(Duration patience) throws IOException, InterruptedException {
        return service.take(caller.call(destination.resolved(), destination.from(), patience));
    }

    @Override
    public void leave(Duration patience) {
        service.service().leave(patience);
    }

    @Override
    public void close() {
        try {
            caller.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return destination.toString();
    }
}
