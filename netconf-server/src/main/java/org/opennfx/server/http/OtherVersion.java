package org.opennfx.server.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.http.Status;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells clients that they speak another version of HTTP (RFC 9110 15.6.6), or none; the web server would close the connection
 * without a word.
 */
record OtherVersion(Connections connections, HttpFailures failures) implements ServerConnectionSelector {
    private static final Pattern VERSION = Pattern.compile(".* (?<version>HTTP/\\d(\\.\\d)?)\r?");
    private static final String SPOKEN = "HTTP/1.1";
    private static final String PROTOCOL = "http/1.0";

    @Override
    public int bytesToIdentifyConnection() {
        return 0;
    }

    @Override
    public Support supports(BufferData request) {
        var octets = new FirstOctets(request);
        if (octets.mayBePreface()) {
            return Support.UNKNOWN;
        }
        return octets.line()
                .map(line -> line.endsWith(" " + SPOKEN + "\r") ? Support.UNSUPPORTED : Support.SUPPORTED)
                .orElse(Support.UNKNOWN);
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
        return Set.of(PROTOCOL);
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
        return new Refusal(context, this);
    }

    private byte[] answer(ConnectionContext context) {
        var come = context.dataReader().getBuffer(context.dataReader().available());
        var version = new FirstOctets(come).line().map(VERSION::matcher).filter(Matcher::matches).map(line -> line.group("version"));
        return version.filter(other -> !other.equals(SPOKEN)).isPresent()
                ? answer(Status.HTTP_VERSION_NOT_SUPPORTED_505, "HTTP is 1.1 or 2 here")
                : answer(Status.BAD_REQUEST_400, "the request cannot be read");
    }

    private byte[] answer(Status status, String words) {
        var answer = failures.answer(status.code(), words, _ -> Optional.empty());
        var body = answer.content();
        var head = new StringBuilder(SPOKEN + " " + status.text() + "\r\n");
        answer.headers().forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        SecurityHeaders.ALL.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Connection: close\r\nContent-Length: ").append(body.length).append("\r\n\r\n");
        var all = new ByteArrayOutputStream();
        all.writeBytes(head.toString().getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(body);
        return all.toByteArray();
    }

    /** One answer, and the end. */
    private record Refusal(ConnectionContext context, OtherVersion version) implements ServerConnection {
        @Override
        public void handle(Limit limit) {
            context.dataWriter().writeNow(BufferData.create(version.answer(context)));
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
