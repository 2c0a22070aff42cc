package org.opennfx.server.http;

import java.util.Locale;
import java.util.Optional;

/**
 * The header of that name (RFC 9110 11.6.2).
 *
 * @param scheme in lower case
 */
record Authorization(String scheme, String credentials) {
    static final String BASIC = "basic";
    static final String BEARER = "bearer";

    static Authorization of(String header) {
        var parts = header.strip().split(" +", 2);
        return new Authorization(parts[0].toLowerCase(Locale.ROOT), parts.length < 2 ? "" : parts[1]);
    }

    /** The token that a request logs in with (RFC 6750 2.1). */
    static Optional<String> token(Optional<String> header) {
        return header.map(Authorization::of).filter(each -> each.scheme().equals(BEARER)).map(Authorization::credentials);
    }

    /** It is a secret. */
    @Override
    public String toString() {
        return "Authorization[" + scheme + "]";
    }
}
