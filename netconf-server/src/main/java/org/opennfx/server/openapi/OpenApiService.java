package org.opennfx.server.openapi;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.opennfx.datastore.schema.RpcSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.server.http.HttpAnswer;
import org.opennfx.server.http.HttpRequest;
import org.opennfx.server.http.HttpService;
import org.opennfx.server.http.Method;

/** Serves the document of OpenAPI 3.1; {@code ?module=NAME} asks for that of one module. */
public final class OpenApiService implements HttpService {
    /** Where it is. */
    public static final String PATH = "/openapi.json";
    private static final String MEDIA_TYPE = "application/json";
    private static final Pattern QUERY = Pattern.compile("module=([A-Za-z_][A-Za-z0-9_.-]*)");

    private final OpenApi document;

    /** @param rpcs those that can be called */
    public OpenApiService(Schema schema, List<RpcSchema> rpcs) {
        this.document = new OpenApi(schema, rpcs);
    }

    @Override
    public boolean serves(String path) {
        return path.equals(PATH);
    }

    @Override
    public Optional<Set<Method>> methods() {
        return Optional.of(Method.READING);
    }

    @Override
    public HttpAnswer answer(HttpRequest request) {
        var asked = QUERY.matcher(request.query());
        if (request.query().isEmpty()) {
            return of(Optional.empty());
        }
        if (!asked.matches()) {
            return HttpAnswer.of(400);
        }
        return document.hasContent(asked.group(1)) ? of(Optional.of(asked.group(1))) : HttpAnswer.of(404);
    }

    private HttpAnswer of(Optional<String> module) {
        return HttpAnswer.of(200).body(MEDIA_TYPE, out -> document.write(out, module));
    }
}
