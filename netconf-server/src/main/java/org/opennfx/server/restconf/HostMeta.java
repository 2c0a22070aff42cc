package org.opennfx.server.restconf;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.opennfx.server.http.HttpAnswer;
import org.opennfx.server.http.HttpRequest;
import org.opennfx.server.http.HttpService;

/** Tells clients where the API is (RFC 8040 3.1, RFC 6415). */
public final class HostMeta implements HttpService {
    private static final String PATH = "/.well-known/host-meta";
    private static final String XRD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <XRD xmlns="http://docs.oasis-open.org/ns/xri/xrd-1.0">
              <Link rel="restconf" href="%s"/>
            </XRD>
            """.formatted(RestconfService.ROOT);
    private static final String JRD = """
            {"links": [{"rel": "restconf", "href": "%s"}]}
            """.formatted(RestconfService.ROOT);

    @Override
    public boolean serves(String path) {
        return path.equals(PATH) || path.equals(PATH + ".json");
    }

    @Override
    public HttpAnswer answer(HttpRequest request) {
        if (Method.of(request.method()).filter(Method.READING::contains).isEmpty()) {
            return HttpAnswer.of(405).header("Allow", Method.list(Method.READING));
        }
        return request.path().endsWith(".json")
                ? HttpAnswer.of(200).body("application/json", out -> out.write(JRD.getBytes(UTF_8)))
                : HttpAnswer.of(200).body("application/xrd+xml", out -> out.write(XRD.getBytes(UTF_8)));
    }
}
