package org.opennfx.server.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A user of the device.
 *
 * @param className the class as it is configured
 * @param userClass the predefined class that it is, or counts as
 * @param password empty where no password opens the account
 */
public record Account(
        String name,
        String className,
        UserClass userClass,
        Optional<PasswordHash> password,
        List<AuthorizedKey> publicKeys,
        SessionTerms terms) {
    public Account {
        publicKeys = List.copyOf(publicKeys);
    }

    /** An account of a predefined class. */
    public Account(
            String name, UserClass userClass, Optional<PasswordHash> password, List<AuthorizedKey> publicKeys, SessionTerms terms) {
        this(name, userClass.toString(), userClass, password, publicKeys, terms);
    }

    /** An account of a predefined class, whose sessions have no terms. */
    public Account(String name, UserClass userClass, Optional<PasswordHash> password, List<AuthorizedKey> publicKeys) {
        this(name, userClass, password, publicKeys, SessionTerms.NONE);
    }

    boolean canLogIn() {
        return password.filter(PasswordHash::isUsable).isPresent() || !publicKeys.isEmpty();
    }

    boolean mayLogInAt(Instant now) {
        return terms.hours().include(now.atZone(terms.zone()));
    }

    /** Whether the account of that name has the same password and class. */
    boolean isStill(Account now) {
        return className.equals(now.className)
                && password.map(PasswordHash::toString).equals(now.password.map(PasswordHash::toString));
    }

    Account withoutPassword() {
        return new Account(name, className, userClass, Optional.empty(), publicKeys, terms);
    }

    Account withoutKeys() {
        return new Account(name, className, userClass, password, List.of(), terms);
    }
}
