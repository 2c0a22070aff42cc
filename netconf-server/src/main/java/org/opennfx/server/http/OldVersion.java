package org.opennfx.server.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Tells clients of HTTP/1.0 that it is not spoken here (RFC 9110 15.6.6); the web server would close the connection without a word. */
record OldVersion(Connections connections, HttpFailures failures) implements ServerConnectionSelector {
    private static final int VERSION_NOT_SUPPORTED = 505;
    private static final String END = " HTTP/1.0\r";
    private static final String PROTOCOL = "http/1.0";

    @Override
    public int bytesToIdentifyConnection() {
        return 0;
    }

    @Override
    public Support supports(BufferData request) {
        var end = request.indexOf((byte) '\n');
        if (end < 0) {
            return Support.UNKNOWN;
        }
        return request.readString(end).endsWith(END) ? Support.SUPPORTED : Support.UNSUPPORTED;
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
        return Set.of(PROTOCOL);
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
        return new Refusal(context, this);
    }

    private byte[] answer() {
        var answer = failures.answer(VERSION_NOT_SUPPORTED, "HTTP is 1.1 or 2 here", _ -> Optional.empty());
        var body = answer.content();
        var head = new StringBuilder("HTTP/1.1 " + VERSION_NOT_SUPPORTED + " HTTP Version Not Supported\r\n");
        answer.headers().forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        SecurityHeaders.ALL.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Connection: close\r\nContent-Length: ").append(body.length).append("\r\n\r\n");
        var all = new ByteArrayOutputStream();
        all.writeBytes(head.toString().getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(body);
        return all.toByteArray();
    }

    /** One answer, and the end. */
    private record Refusal(ConnectionContext context, OldVersion version) implements ServerConnection {
        @Override
        public void handle(Limit limit) {
            context.dataWriter().writeNow(BufferData.create(version.answer()));
            try {
                version.connections().of(context.remotePeer().address()).linger();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Duration idleTime() {
            return Duration.ZERO;
        }

        /** It ends by itself. */
        @Override
        public void close(boolean interrupt) {}
    }
}
