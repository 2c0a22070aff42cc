package org.opennfx.server.http;

import java.io.InputStream;
import java.util.Optional;
import org.opennfx.server.access.Admission;
import org.opennfx.server.transport.Peer;

/**
 * What a client asks for (RFC 9110 3.4).
 *
 * @param path as it was sent, percent-encoded, without the query
 * @param query as it was sent, without the question mark; empty where there is none
 * @param body what may be read once; an {@link java.io.IOException} from it is the client's fault, or it is gone
 * @param client who asks; empty where the path is for everybody, and he did not say
 */
public record HttpRequest(String method, String path, String query, Headers headers, InputStream body, Optional<Admission> client) {
    /** The header fields of a request. */
    @FunctionalInterface
    public interface Headers {
        /** All values of a field in one line, with commas between them (RFC 9110 5.2). */
        Optional<String> find(String name);
    }

    /** The same, of a client who has been let in. */
    HttpRequest by(Admission admission) {
        return new HttpRequest(method, path, query, headers, body, Optional.of(admission));
    }

    /** Who asks for what is not for everybody. */
    public Peer peer() {
        return admission().peer();
    }

    /** As what he was let in; for what lasts longer than a request does. */
    public Admission admission() {
        return client.orElseThrow();
    }

    public Optional<String> header(String name) {
        return headers.find(name);
    }
}
