package org.opennfx.server.http;

import io.helidon.common.socket.SocketOptions;
import io.helidon.common.tls.Tls;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http2.Http2Config;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import org.opennfx.server.tls.ClientCertificates;
import org.opennfx.server.tls.TlsContexts;
import org.opennfx.server.transport.CannotListenException;

/** A port on which clients are served over HTTP/1.1 and HTTP/2, each request on a virtual thread. */
public final class HttpEndpoint implements AutoCloseable {
    private static final Duration GRACE = Duration.ofMillis(200);
    /** What may come of a body, over HTTP/2, before anybody reads it. */
    private static final int WINDOW = 128 << 10;

    private static final int LONGEST_PROLOGUE = 8 << 10;

    private final WebServer server;
    private final Connections connections;

    private HttpEndpoint(WebServer server, Connections connections) {
        this.server = server;
        this.connections = connections;
    }

    /**
     * Opens the port.
     *
     * @param where port 0 picks a free one
     * @param tls empty for plain HTTP
     * @throws CannotListenException where the port is taken or not ours to take
     */
    public static HttpEndpoint open(InetSocketAddress where, Optional<HttpTls> tls, HttpSettings settings, HttpSite site)
            throws IOException {
        requireFree(where);
        WebServices.ofNobodyElse();
        var connections = new Connections(settings);
        var server = server(where, tls, settings, connections)
                .addConnectionSelector(new OtherVersion(connections, site.failures()))
                .directHandlers(TransportFailures.handlers(site.failures()))
                .routing(HttpRouting.builder()
                        .any(new HttpHandler(settings, connections, new Dispatcher(site), site.meter(), tls.isPresent())::handle))
                .build()
                .start();
        if (!server.isRunning()) {
            connections.close();
            throw new CannotListenException(where, new IOException("the web server did not start; the log says why"));
        }
        return new HttpEndpoint(server, connections);
    }

    private static WebServerConfig.Builder server(
            InetSocketAddress where, Optional<HttpTls> tls, HttpSettings settings, Connections connections) {
        var builder = WebServer.builder()
                .address(where.getAddress())
                .port(where.getPort())
                .shutdownHook(false)
                .shutdownGracePeriod(GRACE)
                .useNio(false)
                .connectionOptions(new AcceptedSockets(SocketOptions.create(), connections))
                .contentEncoding(new SentCodings())
                .maxPayloadSize(settings.longestBody())
                .protocolsDiscoverServices(false)
                .addConnectionSelector(Http1Connections.of(http1(settings)))
                .addConnectionSelector(Http2Connections.of(http2(settings)));
        tls.ifPresent(secured -> builder.tls(tls(secured)));
        return builder;
    }

    /** The web server would say it to the log alone. */
    private static void requireFree(InetSocketAddress where) throws IOException {
        try (var port = new ServerSocket()) {
            port.bind(where);
        } catch (IOException e) {
            throw new CannotListenException(where, e);
        }
    }

    /** Without a log of what is sent and received: it has passwords. */
    @SuppressWarnings("removal") // there is no other way yet to be without it
    private static Http1Config http1(HttpSettings settings) {
        return Http1Config.builder()
                .maxPrologueLength(LONGEST_PROLOGUE)
                .maxHeadersSize(settings.longestHead())
                .sendLog(false)
                .receiveLog(false)
                .build();
    }

    private static Http2Config http2(HttpSettings settings) {
        return Http2Config.builder()
                .maxHeaderListSize(settings.longestHead())
                .maxConcurrentStreams(settings.streams())
                .initialWindowSize(WINDOW)
                .flowControlTimeout(settings.patience())
                .sendErrorDetails(false)
                .build();
    }

    private static Tls tls(HttpTls tls) {
        var clients = tls.clients().map(HttpTls.Clients::certificates).orElse(ClientCertificates.NONE);
        return Tls.builder()
                .sslContext(TlsSockets.in(TlsContexts.of(tls.identity(), clients), tls.clients().isPresent()))
                .build();
    }

    /** The port that is open. */
    public int port() {
        return server.port();
    }

    /** Closes the port and cuts every connection. */
    @Override
    public void close() {
        connections.close();
        server.stop();
    }
}
