package org.opennfx.server.files;

import java.util.List;
import java.util.Optional;

/** Requests that OpenSSH has added to SFTP (its file PROTOCOL, 4). */
enum SftpExtension {
    /** The bytes of a handle are to be on disk. */
    FSYNC("fsync@openssh.com"),
    /** How large requests may be, and how many handles open. */
    LIMITS("limits@openssh.com");

    private final String name;

    SftpExtension(String name) {
        this.name = name;
    }

    String wireName() {
        return name;
    }

    static Optional<SftpExtension> named(String name) {
        return List.of(values()).stream().filter(each -> each.name.equals(name)).findFirst();
    }
}
