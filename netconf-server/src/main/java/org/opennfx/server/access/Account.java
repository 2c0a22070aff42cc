package org.opennfx.server.access;

import java.util.List;
import java.util.Optional;

/**
 * A user of the device.
 *
 * @param password empty where no password opens the account
 * @param publicKeys in the form of OpenSSH's authorized_keys, {@code ssh-ed25519 AAAA… comment}
 */
public record Account(String name, UserClass userClass, Optional<PasswordHash> password, List<String> publicKeys) {
    public Account {
        publicKeys = List.copyOf(publicKeys);
    }

    boolean canLogIn() {
        return password.filter(PasswordHash::isUsable).isPresent() || !publicKeys.isEmpty();
    }

    Account withoutPassword() {
        return new Account(name, userClass, Optional.empty(), publicKeys);
    }

    Account withoutKeys() {
        return new Account(name, userClass, password, List.of());
    }
}
