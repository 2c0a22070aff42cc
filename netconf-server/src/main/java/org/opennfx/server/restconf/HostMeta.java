package org.opennfx.server.restconf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.Set;
import org.opennfx.server.http.HttpAnswer;
import org.opennfx.server.http.HttpRequest;
import org.opennfx.server.http.HttpService;
import org.opennfx.server.http.Method;

/** Tells clients where the API is (RFC 8040 3.1, RFC 6415), and what says how it is used (RFC 8631 4.2). */
public final class HostMeta implements HttpService {
    private static final String PATH = "/.well-known/host-meta";
    private static final String XRD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <XRD xmlns="http://docs.oasis-open.org/ns/xri/xrd-1.0">
              <Link rel="restconf" href="%s"/>
              <Link rel="service-desc" type="application/json" href="%s"/>
            </XRD>
            """;
    private static final String JRD = """
            {"links": [
              {"rel": "restconf", "href": "%s"},
              {"rel": "service-desc", "type": "application/json", "href": "%s"}
            ]}
            """;

    private final String description;

    /** @param description the path of a description of the API */
    public HostMeta(String description) {
        this.description = description;
    }

    @Override
    public boolean serves(String path) {
        return path.equals(PATH) || path.equals(PATH + ".json");
    }

    @Override
    public Optional<Set<Method>> methods() {
        return Optional.of(Method.READING);
    }

    @Override
    public HttpAnswer answer(HttpRequest request) {
        return request.path().endsWith(".json") ? answer("application/json", JRD) : answer("application/xrd+xml", XRD);
    }

    private HttpAnswer answer(String mediaType, String links) {
        var text = links.formatted(RestconfService.ROOT, description);
        return HttpAnswer.of(200).body(mediaType, out -> out.write(text.getBytes(UTF_8)));
    }
}
