package org.opennfx.backends.model;

import java.util.List;
import java.util.Optional;

/**
 * A user of the device.
 *
 * @param uid empty where any will do
 * @param fullName empty where it has none
 * @param password its hash in the format of crypt(3); empty where no password fits
 * @param keys that it may log in with, as lines of a file of authorized keys (sshd(8))
 * @param mayLogIn whether it may do anything at all
 */
public record LoginUser(
        String name, Optional<Integer> uid, String fullName, Optional<String> password, List<String> keys, boolean mayLogIn) {
    public LoginUser {
        keys = List.copyOf(keys);
    }

    public LoginUser withUid(Optional<Integer> other) {
        return new LoginUser(name, other, fullName, password, keys, mayLogIn);
    }

    /** Without the hash of the password, which can be told from another one all the same. */
    @Override
    public String toString() {
        return "user (uid %s, full-name %s, password %s, keys %s, %s)".formatted(
                uid.map(Object::toString).orElse("any"), fullName.isEmpty() ? "none" : fullName,
                password.map(hash -> "%08x".formatted(hash.hashCode())).orElse("none"), keys,
                mayLogIn ? "with a shell" : "without a shell");
    }
}
