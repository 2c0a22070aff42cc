package org.opennfx.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.opennfx.server.access.Tokens;

/**
 * Gives tokens to who has logged in otherwise (POST; the answer is that of RFC 6749 5.1), and takes back the one that a
 * request logs in with (DELETE).
 */
public final class TokenService implements HttpService {
    static final String PATH = "/token";
    private static final String ALLOWED = "DELETE, POST";

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
    public HttpAnswer answer(HttpRequest request) {
        var token = Authorization.token(request.header("Authorization"));
        return switch (request.method()) {
            // else one could be had forever
            case "POST" -> token.isPresent() ? failure(request, 403, "a token gives no other") : issued(request.peer().user());
            case "DELETE" -> {
                token.ifPresent(tokens::revoke);
                yield token.isPresent() ? HttpAnswer.of(204) : failure(request, 400, "log in with the token that is to end");
            }
            default -> HttpAnswer.of(405).header("Allow", ALLOWED);
        };
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
