package org.opennfx.server.client;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Who logs in where.
 *
 * @param key a file with a private key, in the format of OpenSSH; without a passphrase
 */
public record DeviceLogin(String host, int port, String user, Optional<String> password, Optional<Path> key, HostTrust trust) {}
