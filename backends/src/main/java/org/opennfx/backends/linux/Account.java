package org.opennfx.backends.linux;

import java.util.Optional;

/**
 * An entry of the machine's users (passwd(5)).
 *
 * @param comment its name and whose it is
 * @param shell what runs when it logs in
 */
record Account(String name, int uid, String comment, String home, String shell) {
    static final String SHELL = "/bin/bash";
    static final String NO_SHELL = "/usr/sbin/nologin";

    /** Stands behind the name of a user of the device, as the last field of the comment. */
    private static final String MARK = ",,,,nfx";

    private static final int FIELDS = 7;

    static Optional<Account> parse(String line) {
        var fields = line.split(":", -1);
        return fields.length == FIELDS
                ? Optional.of(new Account(fields[0], Integer.parseInt(fields[2]), fields[4], fields[5], fields[6]))
                : Optional.empty();
    }

    static String comment(String fullName) {
        return fullName + MARK;
    }

    /** Whether it is one of the device. */
    boolean isOurs() {
        return comment.endsWith(MARK);
    }

    String fullName() {
        return comment.substring(0, comment.length() - MARK.length());
    }

    boolean mayLogIn() {
        return !shell.equals(NO_SHELL);
    }

    String keyDirectory() {
        return home + "/.ssh";
    }
}
