package org.opennfx.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a client gets (RFC 9110 3.4).
 *
 * @param body empty where there is none; left out of the answer to HEAD
 */
public record HttpAnswer(int status, Map<String, String> headers, Optional<Body> body) {
    public HttpAnswer {
        headers = Map.copyOf(headers);
    }

    /** Content that is written while it goes out. */
    @FunctionalInterface
    public interface Body {
        /** @throws IOException the client is gone; or what is written cannot be finished, and the connection is cut */
        void write(OutputStream out) throws IOException;
    }

    /** One without a body. */
    public static HttpAnswer of(int status) {
        return new HttpAnswer(status, Map.of(), Optional.empty());
    }

    public HttpAnswer header(String name, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new HttpAnswer(status, all, body);
    }

    public HttpAnswer header(String name, Optional<String> value) {
        return value.map(text -> header(name, text)).orElse(this);
    }

    public HttpAnswer body(String mediaType, Body content) {
        return new HttpAnswer(status, headers, Optional.of(content)).header("Content-Type", mediaType);
    }

    /** The body of a short one, at once. */
    byte[] content() {
        var out = new ByteArrayOutputStream();
        try {
            if (body.isPresent()) {
                body.get().write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
