package org.opennfx.server.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.opennfx.server.access.Logins;
import org.opennfx.server.transport.Peer;
import org.opennfx.server.transport.SecureTransport;

/** User and password of the device with each request (RFC 7617, RFC 8040 2.5). */
public final class BasicAuthentication implements HttpAuthentication {
    private static final String SCHEME = "basic ";
    private static final HttpAnswer CHALLENGE =
            HttpAnswer.of(401).header("WWW-Authenticate", "Basic realm=\"RESTCONF\", charset=\"UTF-8\"");

    private final Logins logins;

    public BasicAuthentication(Logins logins) {
        this.logins = logins;
    }

    private record UserPassword(String user, String password) {}

    @Override
    public Result of(HttpCredentials credentials) throws InterruptedException {
        var given = credentials.authorization().flatMap(BasicAuthentication::read);
        if (given.isEmpty()) {
            return new Result.Refused(CHALLENGE);
        }
        var peer = new Peer(given.get().user(), credentials.address(), SecureTransport.HTTPS);
        return logins.password(peer, given.get().password()) ? new Result.Known(peer) : new Result.Refused(CHALLENGE);
    }

    private static Optional<UserPassword> read(String header) {
        if (!header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return Optional.empty();
        }
        try {
            var text = new String(
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip()), StandardCharsets.UTF_8);
            var colon = text.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new UserPassword(text.substring(0, colon), text.substring(colon + 1)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
