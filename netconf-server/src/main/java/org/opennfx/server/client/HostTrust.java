package org.opennfx.server.client;

import java.nio.file.Path;

/** How a client knows the key of a server. */
public sealed interface HostTrust {
    /** It is in a file of OpenSSH ({@code ~/.ssh/known_hosts}, sshd(8)). */
    record KnownHosts(Path file) implements HostTrust {}

    /** Its Ed25519 key has this fingerprint, as {@code ssh-keygen -l} tells it: {@code SHA256:…}. */
    record Fingerprint(String text) implements HostTrust {}
}
