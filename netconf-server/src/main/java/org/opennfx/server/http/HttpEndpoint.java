package org.opennfx.server.http;

import io.helidon.common.tls.Tls;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.opennfx.server.transport.Peer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A port on which clients are served over HTTP/1.1 and HTTP/2, each request on a virtual thread. */
public final class HttpEndpoint implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpEndpoint.class);
    private static final int BUFFER = 16 << 10;
    private static final Duration GRACE = Duration.ofMillis(200);

    private final WebServer server;

    private HttpEndpoint(WebServer server) {
        this.server = server;
    }

    /**
     * Opens the port.
     *
     * @param where port 0 picks a free one
     * @param tls empty for plain HTTP
     * @param authentication asked before any service, and before a body is read
     * @throws BindException where the port is taken or not ours to take; the message names it
     */
    public static HttpEndpoint open(
            InetSocketAddress where,
            Optional<Tls> tls,
            HttpSettings settings,
            HttpAuthentication authentication,
            List<HttpService> services)
            throws IOException {
        var handler = new Handler(settings, authentication, services, tls.isPresent());
        var builder = WebServer.builder()
                .address(where.getAddress())
                .port(where.getPort())
                .shutdownHook(false)
                .shutdownGracePeriod(GRACE)
                .maxTcpConnections(settings.connections())
                .idleConnectionTimeout(settings.idle())
                .connectionOptions(socket -> socket.readTimeout(settings.idle()))
                .routing(HttpRouting.builder().any(handler::handle));
        tls.ifPresent(builder::tls);
        try {
            return new HttpEndpoint(builder.build().start());
        } catch (RuntimeException e) {
            throw (BindException) new BindException("cannot listen on " + where.getHostString() + " port " + where.getPort()
                            + ": " + reason(e))
                    .initCause(e);
        }
    }

    private static String reason(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    /** The port that is open. */
    public int port() {
        return server.port();
    }

    /** Closes the port and cuts every connection. */
    @Override
    public void close() {
        server.stop();
    }

    /** Makes requests and answers of what the library has. */
    private record Handler(
            HttpSettings settings, HttpAuthentication authentication, List<HttpService> services, boolean secure) {

        void handle(ServerRequest request, ServerResponse response) throws IOException {
            var answer = answer(request);
            response.status(Status.create(answer.status()));
            answer.headers().forEach(response::header);
            SecurityHeaders.ALL.forEach(response::header);
            if (answer.body().isEmpty() || request.prologue().method().text().equals("HEAD")) {
                response.send();
                return;
            }
            try (var out = new BufferedOutputStream(response.outputStream(), BUFFER)) {
                answer.body().get().write(out);
            }
        }

        private HttpAnswer answer(ServerRequest request) {
            var path = request.prologue().uriPath().rawPath();
            var service = services.stream().filter(each -> each.serves(path)).findFirst();
            if (service.isEmpty()) {
                return HttpAnswer.of(Status.NOT_FOUND_404.code());
            }
            try {
                return switch (authentication.of(credentials(request))) {
                    case HttpAuthentication.Result.Known(Peer peer) -> service.get().answer(of(request, path, peer));
                    case HttpAuthentication.Result.Refused(HttpAnswer refusal) -> refusal;
                };
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return HttpAnswer.of(Status.SERVICE_UNAVAILABLE_503.code());
            } catch (RuntimeException e) {
                LOG.error("{} {} ended unexpectedly", request.prologue().method(), path, e);
                return HttpAnswer.of(Status.INTERNAL_SERVER_ERROR_500.code());
            }
        }

        private HttpCredentials credentials(ServerRequest request) {
            var remote = request.remotePeer();
            return new HttpCredentials(
                    ((InetSocketAddress) remote.address()).getAddress().getHostAddress(),
                    header(request, "Authorization"),
                    remote.tlsCertificates().map(List::of).orElse(List.of()),
                    secure);
        }

        private HttpRequest of(ServerRequest request, String path, Peer peer) {
            return new HttpRequest(
                    request.prologue().method().text(),
                    path,
                    request.prologue().query().rawValue(),
                    name -> header(request, name),
                    new GuardedBody(request.content().inputStream(), settings.bodyTime(), settings.longestBody()),
                    peer);
        }

        private static Optional<String> header(ServerRequest request, String name) {
            return request.headers().find(HeaderNames.create(name)).map(header -> String.join(", ", header.allValues()));
        }
    }
}
