package org.opennfx.tools.bench;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Who logs in to all servers.
 *
 * @param key a file with a private key of OpenSSH, without a passphrase; for servers that take no password
 * @param knownHosts keys of servers, as OpenSSH keeps them; those on the loopback interface need not be there
 */
public record Login(String user, Optional<String> password, Optional<Path> key, Path knownHosts) {}
