package org.opennfx.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes requests and answers of what the web server has. */
record HttpHandler(HttpSettings settings, Connections connections, Dispatcher dispatcher, HttpMeter meter, boolean secure) {
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://[^/]*");
    private static final int BUFFER = 16 << 10;

    void handle(ServerRequest request, ServerResponse response) throws IOException {
        var connection = connections.of(request.remotePeer().address());
        try (var turn = connection.turn(isOneOfMany(request))) {
            var answer = measured(request, connection, turn);
            response.status(Status.create(answer.status()));
            answer.headers().forEach(response::header);
            SecurityHeaders.ALL.forEach(response::header);
            new LastAnswer(request, connection).prepare(response);
            send(answer, request, response, turn);
        }
    }

    /** Over HTTP/2. */
    private static boolean isOneOfMany(ServerRequest request) {
        return !request.prologue().protocolVersion().startsWith("1");
    }

    private void send(HttpAnswer answer, ServerRequest request, ServerResponse response, Turn turn) throws IOException {
        if (answer.body().isEmpty()) {
            sendHead(answer, response, turn);
        } else if (request.prologue().method().text().equals("HEAD")) {
            response.headers().contentLength(length(answer.body().get()));
            sendHead(answer, response, turn);
        } else {
            var slow = new PatientOutput(response.outputStream(), turn, settings.patience());
            try (var out = new BufferedOutputStream(slow, BUFFER)) {
                answer.body().get().write(out);
            }
        }
    }

    private void sendHead(HttpAnswer answer, ServerResponse response, Turn turn) throws IOException {
        turn.within(settings.patience(), () -> {
            response.send();
            return answer;
        });
    }

    /** What GET would send (RFC 9110 8.6); the web server would say that it is nothing. */
    private static long length(HttpAnswer.Body body) throws IOException {
        var counted = new CountingOutput();
        body.write(counted);
        return counted.octets();
    }

    private HttpAnswer measured(ServerRequest request, Connection connection, Turn turn) {
        var start = System.nanoTime();
        var answer = dispatcher.answer(of(request, turn), credentials(request, connection), () -> connections.authenticated(connection));
        var took = Duration.ofNanos(System.nanoTime() - start);
        meter.answered(request.prologue().method().text(), answer.status(), took);
        return answer;
    }

    private HttpCredentials credentials(ServerRequest request, Connection connection) {
        return new HttpCredentials(
                connection.address().getHostAddress(),
                header(request.headers(), "Authorization"),
                request.remotePeer().tlsCertificates().map(List::of).orElse(List.of()),
                secure);
    }

    private HttpRequest of(ServerRequest request, Turn turn) {
        return new HttpRequest(
                request.prologue().method().text(),
                path(request.prologue().uriPath().rawPath()),
                request.prologue().query().rawValue(),
                name -> header(request.headers(), name),
                new GuardedBody(() -> request.content().inputStream(), turn, settings),
                Optional.empty());
    }

    /** Without the scheme and authority that a proxy would have, and which a server has to take (RFC 9112 3.2.2). */
    private static String path(String target) {
        var absolute = ABSOLUTE.matcher(target);
        return absolute.lookingAt() ? target.substring(absolute.end()) : target;
    }

    static Optional<String> header(Headers headers, String name) {
        return headers.find(HeaderNames.create(name)).map(header -> String.join(", ", header.allValues()));
    }
}
