package org.opennfx.server.http;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opennfx.server.access.Admission;
import org.opennfx.server.access.Logins;
import org.opennfx.server.access.RequestLogins;
import org.opennfx.server.access.Tokens;
import org.opennfx.server.transport.Peer;
import org.opennfx.server.transport.SecureTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Users of the device by password (RFC 7617), token (RFC 6750) or certificate (RFC 8040 2.5). What a request says of itself
 * goes before the certificate of its connection.
 *
 * @param clients empty where certificates do not count
 */
public record HttpLogin(Logins logins, RequestLogins passwords, Tokens tokens, Optional<HttpTls.Clients> clients)
        implements HttpAuthentication {
    private static final Logger LOG = LoggerFactory.getLogger(HttpLogin.class);
    private static final String CHALLENGE = "WWW-Authenticate";
    private static final String BASIC = "Basic realm=\"RESTCONF\", charset=\"UTF-8\"";
    private static final String BEARER = "Bearer realm=\"RESTCONF\", error=\"invalid_token\"";

    @Override
    public Result of(HttpCredentials credentials) throws InterruptedException {
        if (credentials.authorization().isEmpty()) {
            return certificate(credentials);
        }
        var given = Authorization.of(credentials.authorization().get());
        return switch (given.scheme()) {
            case Authorization.BASIC -> password(given, credentials.address());
            case Authorization.BEARER -> token(given, credentials.address());
            default -> unauthorized("log in with Basic or Bearer", BASIC);
        };
    }

    private Result password(Authorization given, String address) throws InterruptedException {
        var login = UserPassword.read(given.credentials());
        if (login.isEmpty()) {
            return unauthorized("the credentials cannot be read", BASIC);
        }
        var peer = peer(login.get().user(), address);
        return switch (passwords.password(peer, login.get().password())) {
            case RequestLogins.Outcome.LetIn(var admission) -> new Result.Known(admission);
            case RequestLogins.Outcome.Refused() -> unauthorized("wrong user or password", BASIC);
            case RequestLogins.Outcome.Busy(var retryAfter) -> new Result.Refused(
                    429,
                    "too many logins at a time",
                    Map.of("Retry-After", String.valueOf(Math.max(1, retryAfter.toSeconds()))));
        };
    }

    private Result token(Authorization given, String address) {
        return tokens.login(given.credentials(), address)
                .<Result>map(Result.Known::new)
                .orElseGet(() -> unauthorized("the token is not valid", BEARER));
    }

    /** Looked at with each request: it may be revoked, or end, while the connection goes on. */
    private Result certificate(HttpCredentials credentials) {
        if (clients.isEmpty() || credentials.certificates().isEmpty()) {
            return unauthorized("log in", BASIC);
        }
        var chain = credentials.certificates().stream().map(X509Certificate.class::cast).toList();
        var peer = peer(clients.get(), chain, credentials.address());
        return peer.map(known -> new Admission(known, () -> peer(clients.get(), chain, known.address()).equals(peer)))
                .<Result>map(Result.Known::new)
                .orElseGet(() -> unauthorized("the certificate stands for no user who may log in", BASIC));
    }

    private Optional<Peer> peer(HttpTls.Clients clients, List<X509Certificate> chain, String address) {
        return user(clients, chain, address).map(user -> peer(user, address)).filter(logins::certificate);
    }

    private static Optional<String> user(HttpTls.Clients clients, List<X509Certificate> chain, String address) {
        try {
            return clients.users().user(clients.certificates().path(chain));
        } catch (CertificateException e) {
            LOG.warn("refused a certificate from {}: {}", address, e.getMessage());
            return Optional.empty();
        }
    }

    private static Peer peer(String user, String address) {
        return new Peer(user, address, SecureTransport.HTTPS);
    }

    private static Result unauthorized(String message, String challenge) {
        return new Result.Refused(401, message, Map.of(CHALLENGE, challenge));
    }
}
