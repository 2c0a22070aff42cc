package org.opennfx.server.callhome;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.opennfx.server.operations.SessionEnd;
import org.opennfx.server.tls.TlsServer;
import org.opennfx.server.tls.TlsSettings;
import org.opennfx.server.transport.StreamService;

/** Calls over TLS. */
public final class TlsDialer implements Dialer {
    private final Destination destination;
    private final TlsServer server;
    private final TlsSettings settings;
    private final ObservedService service;

    /** @param service one that tells how each of its sessions ends */
    public TlsDialer(
            Destination destination,
            TlsServer server,
            TlsSettings settings,
            Function<Consumer<SessionEnd>, StreamService> service) {
        this.destination = destination;
        this.server = server;
        this.settings = settings;
        this.service = new ObservedService(service);
    }

    @Override
    public End dial(Duration patience) throws IOException {
        try (var socket = new Socket()) {
            if (destination.from().isPresent()) {
                socket.bind(destination.from().get());
            }
            socket.connect(destination.resolved(), Math.toIntExact(patience.toMillis()));
            if (destination.keepAlive().isPresent()) {
                destination.keepAlive().get().applyTo(socket::setOption);
            }
            return service.take(server.serve(socket, settings, service.service()));
        }
    }

    @Override
    public void leave(Duration patience) {
        service.service().leave(patience);
    }

    @Override
    public String toString() {
        return destination.toString();
    }
}
