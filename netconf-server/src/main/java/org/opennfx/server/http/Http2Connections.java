package org.opennfx.server.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http2.Http2Config;
import io.helidon.webserver.http2.Http2ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.util.Set;

/**
 * Takes connections of HTTP/2 by the first octets of their preface, the rest of which the connection waits for itself. While the web
 * server does not know what it has, it reads on only when more comes than it has already.
 */
record Http2Connections(ServerConnectionSelector selector) implements ServerConnectionSelector {
    /** No method that there is here begins with them. */
    private static final int ENOUGH = 2;

    static Http2Connections of(Http2Config config) {
        return new Http2Connections(Http2ConnectionSelector.builder().http2Config(config).build());
    }

    @Override
    public int bytesToIdentifyConnection() {
        return 0;
    }

    @Override
    public Support supports(BufferData request) {
        if (!new FirstOctets(request).mayBePreface()) {
            return Support.UNSUPPORTED;
        }
        return request.available() < ENOUGH ? Support.UNKNOWN : Support.SUPPORTED;
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
