package org.opennfx.server.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A user of the device.
 *
 * @param password empty where no password opens the account
 */
public record Account(
        String name, UserClass userClass, Optional<PasswordHash> password, List<AuthorizedKey> publicKeys, SessionTerms terms) {
    public Account {
        publicKeys = List.copyOf(publicKeys);
    }

    /** An account whose sessions have no terms. */
    public Account(String name, UserClass userClass, Optional<PasswordHash> password, List<AuthorizedKey> publicKeys) {
        this(name, userClass, password, publicKeys, SessionTerms.NONE);
    }

    boolean canLogIn() {
        return password.filter(PasswordHash::isUsable).isPresent() || !publicKeys.isEmpty();
    }

    boolean mayLogInAt(Instant now) {
        return terms.hours().include(now.atZone(terms.zone()));
    }

    Account withoutPassword() {
        return new Account(name, userClass, Optional.empty(), publicKeys, terms);
    }

    Account withoutKeys() {
        return new Account(name, userClass, password, List.of(), terms);
    }
}
