package org.opennfx.server.http;

import io.helidon.http.HeaderValues;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/**
 * Ends a connection of HTTP/1.1 behind the answer that one of both sides calls the last (RFC 9112 9.6). The web server would go
 * on with what comes next, which is a request where the client has been told that it is none, or what is left of a body.
 */
record LastAnswer(ServerRequest request, Connection connection) {
    /** What is read of a body that nobody wants, so that the connection can go on. */
    private static final long MOST_SKIPPED = 64 << 10;

    /** To be called before anything of it is sent. */
    void prepare(ServerResponse response) {
        if (!request.prologue().protocolVersion().startsWith("1")) {
            return;
        }
        if (leavesBody() || connection.isEnding()) {
            response.header(HeaderValues.CONNECTION_CLOSE);
        } else if (!request.headers().containsToken(HeaderValues.CONNECTION_CLOSE)) {
            return;
        }
        response.whenSent(this::end);
    }

    /** Whether a body would come that is too long to be skipped; or may come, from who was not told to go on (RFC 9110 10.1.1). */
    private boolean leavesBody() {
        return !request.content().consumed()
                && (length() > MOST_SKIPPED || request.headers().containsToken(HeaderValues.EXPECT_100));
    }

    private long length() {
        var chunked = HttpHandler.header(request.headers(), "Transfer-Encoding").isPresent();
        return chunked ? Long.MAX_VALUE : request.headers().contentLength().orElse(0);
    }

    /** What the client has sent and nobody has read would take the answer from him, were the connection closed at once. */
    private void end() {
        if (!request.content().consumed()) {
            connection.linger();
        }
        throw new CloseConnectionException("that was the last answer");
    }
}
