package org.opennfx.server.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** What stands in an Authorization header of the Basic scheme (RFC 7617). */
record UserPassword(String user, String password) {
    /** Empty where it cannot be read. */
    static Optional<UserPassword> read(String credentials) {
        try {
            var text = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            var colon = text.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new UserPassword(text.substring(0, colon), text.substring(colon + 1)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** It is a secret. */
    @Override
    public String toString() {
        return "UserPassword[" + user + "]";
    }
}
