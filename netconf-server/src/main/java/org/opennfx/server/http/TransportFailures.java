package org.opennfx.server.http;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import java.util.Arrays;
import java.util.Set;

/** Answers to what the web server refuses itself: our words and not its own. */
record TransportFailures(HttpFailures failures) implements DirectHandler {
    private static final int BAD_REQUEST = 400;
    private static final int CONTENT_TOO_LARGE = 413;
    private static final int URI_TOO_LONG = 414;
    private static final int HEADERS_TOO_LARGE = 431;
    /** Of requests that it could not read; over HTTP/2 it would send other content than it announces. */
    private static final Set<Integer> UNREAD = Set.of(BAD_REQUEST, CONTENT_TOO_LARGE, URI_TOO_LONG, HEADERS_TOO_LARGE);

    static DirectHandlers handlers(HttpFailures failures) {
        var builder = DirectHandlers.builder();
        Arrays.stream(EventType.values()).forEach(type -> builder.addHandler(type, new TransportFailures(failures)));
        return builder.build();
    }

    @Override
    public TransportResponse handle(
            TransportRequest request, EventType type, Status status, ServerResponseHeaders headers, String message) {
        SecurityHeaders.ALL.forEach((name, value) -> headers.set(HeaderNames.create(name), value));
        var response = TransportResponse.builder().status(status).headers(headers).keepAlive(type.keepAlive());
        if (!mayHaveContent(request, status)) {
            return response.build();
        }
        var answer = failures.answer(status.code(), words(status), name -> HttpHandler.header(request.headers(), name));
        answer.headers().forEach((name, value) -> headers.set(HeaderNames.create(name), value));
        return response.entity(answer.content()).build();
    }

    private static boolean mayHaveContent(TransportRequest request, Status status) {
        var version = request.protocolVersion();
        return version.isEmpty() ? UNREAD.contains(status.code()) : version.startsWith("HTTP/1") || version.startsWith("1");
    }

    private static String words(Status status) {
        return switch (status.code()) {
            case BAD_REQUEST -> "the request cannot be read";
            case CONTENT_TOO_LARGE -> "the body is too long";
            case URI_TOO_LONG -> "the URI is too long";
            case HEADERS_TOO_LARGE -> "the header fields are too long";
            default -> status.reasonPhrase();
        };
    }
}
