package org.opennfx.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.opennfx.server.access.Tokens;

/**
 * Gives tokens to who has logged in otherwise (POST; the answer is that of RFC 6749 5.1), and takes back the one that a
 * request logs in with (DELETE).
 */
public final class TokenService implements HttpService {
    static final String PATH = "/token";
    private static final Set<Method> METHODS = Collections.unmodifiableSet(EnumSet.of(Method.OPTIONS, Method.POST, Method.DELETE));

    private final Tokens tokens;
    private final HttpFailures failures;

    public TokenService(Tokens tokens, HttpFailures failures) {
        this.tokens = tokens;
        this.failures = failures;
    }

    @Override
    public boolean serves(String path) {
        return path.equals(PATH);
    }

    @Override
    public Optional<Set<Method>> methods() {
        return Optional.of(METHODS);
    }

    @Override
    public HttpAnswer answer(HttpRequest request) {
        var token = Authorization.token(request.header("Authorization"));
        if (request.method().equals(Method.POST.name())) {
            // else one could be had forever
            return token.isPresent() ? failure(request, 403, "a token gives no other") : issued(request.peer().user());
        }
        token.ifPresent(tokens::revoke);
        return token.isPresent() ? HttpAnswer.of(204) : failure(request, 400, "log in with the token that is to end");
    }

    private HttpAnswer issued(String user) {
        var issued = tokens.issue(user);
        var text = """
                {"access_token": "%s", "token_type": "Bearer", "expires_in": %d}
                """.formatted(issued.text(), issued.life().toSeconds());
        return HttpAnswer.of(200).body("application/json", out -> out.write(text.getBytes(UTF_8)));
    }

    private HttpAnswer failure(HttpRequest request, int status, String message) {
        return failures.answer(status, message, request.headers());
    }
}
