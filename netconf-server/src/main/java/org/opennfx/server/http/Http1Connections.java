package org.opennfx.server.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.util.Set;

/**
 * Takes connections of HTTP/1.1, which stay such: there is no upgrade to HTTP/2 (RFC 9113 3.1), by which a client could speak past
 * what looks at the requests on their way. The web server would offer it, with TLS too, and take a preface of HTTP/2 that comes in
 * pieces for HTTP/1.1.
 */
record Http1Connections(ServerConnectionSelector selector) implements ServerConnectionSelector {
    static Http1Connections of(Http1Config config) {
        return new Http1Connections(Http1ConnectionSelector.builder().config(config).build());
    }

    @Override
    public int bytesToIdentifyConnection() {
        return selector.bytesToIdentifyConnection();
    }

    @Override
    public Support supports(BufferData request) {
        return new FirstOctets(request).mayBePreface() ? Support.UNKNOWN : selector.supports(request);
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
        return selector.supportedApplicationProtocols();
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
        return selector.connection(context);
    }
}
