package org.opennfx.server.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.opennfx.datastore.codec.Json;

/**
 * Tells whoever watches over the server whether it is alive ({@code /health}), and whether it can do what it is there for
 * ({@code /ready}); why not, only those who have logged in.
 */
public final class HealthService implements HttpService {
    private static final String HEALTH = "/health";
    private static final String READY = "/ready";

    private final Supplier<List<String>> troubles;

    /** @param troubles why the server cannot do now what it is there for; asked often, and must not wait */
    public HealthService(Supplier<List<String>> troubles) {
        this.troubles = troubles;
    }

    @Override
    public boolean serves(String path) {
        return path.equals(HEALTH) || path.equals(READY);
    }

    @Override
    public boolean isPublic(String path) {
        return true;
    }

    @Override
    public Optional<Set<Method>> methods() {
        return Optional.of(Method.READING);
    }

    @Override
    public HttpAnswer answer(HttpRequest request) {
        var reasons = request.path().equals(READY) ? troubles.get() : List.<String>of();
        return HttpAnswer.of(reasons.isEmpty() ? 200 : 503)
                .body("application/json", content(!reasons.isEmpty(), request.client().isPresent() ? reasons : List.of()));
    }

    private static HttpAnswer.Body content(boolean down, List<String> reasons) {
        return out -> {
            try (var json = Json.indented(out)) {
                json.writeStartObject();
                json.writeStringField("status", down ? "down" : "up");
                if (!reasons.isEmpty()) {
                    json.writeArrayFieldStart("reasons");
                    for (var reason : reasons) {
                        json.writeString(reason);
                    }
                    json.writeEndArray();
                }
                json.writeEndObject();
            }
        };
    }
}
