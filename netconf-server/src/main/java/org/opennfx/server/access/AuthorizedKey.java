package org.opennfx.server.access;

import java.util.Optional;

/**
 * A public key that opens an account.
 *
 * @param line in the form of OpenSSH's authorized_keys, {@code ssh-ed25519 AAAA… comment}
 * @param from where it may be used; empty for anywhere
 */
public record AuthorizedKey(String line, Optional<SourcePatterns> from) {
    /** A key that may be used from anywhere. */
    public static AuthorizedKey fromAnywhere(String line) {
        return new AuthorizedKey(line, Optional.empty());
    }

    /** @param key type and base64 text, without a comment */
    boolean is(String key) {
        var fields = line.strip().split("\\s+", 3);
        return fields.length >= 2 && key.equals(fields[0] + " " + fields[1]);
    }

    boolean isAllowedFrom(String address) {
        return from.isEmpty() || from.get().match(address);
    }
}
