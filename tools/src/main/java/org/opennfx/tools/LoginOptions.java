package org.opennfx.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of commands that log in to a server. */
final class LoginOptions {
    private static final String PASSWORD_VARIABLE = "NFX_PASSWORD";

    @Option(names = "--user", paramLabel = "NAME", description = "Who logs in.")
    private String user = "root";

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "Its first line is the password; otherwise the variable " + PASSWORD_VARIABLE + " is.")
    private @Nullable Path passwordFile;

    @Option(names = "--key", paramLabel = "FILE", description = "A private key of OpenSSH to log in with.")
    private @Nullable Path key;

    @Option(names = "--known-hosts", paramLabel = "FILE", description = "The keys of servers, as OpenSSH keeps them.")
    private Path knownHosts = Path.of(System.getProperty("user.home"), ".ssh", "known_hosts");

    String user() {
        return user;
    }

    Optional<String> password() {
        if (passwordFile == null) {
            return Optional.ofNullable(System.getenv(PASSWORD_VARIABLE));
        }
        try (var lines = Files.lines(passwordFile)) {
            return lines.findFirst();
        } catch (IOException e) {
            throw new CommandFailure(passwordFile + ": cannot be read: " + e.getMessage(), e);
        }
    }

    Optional<Path> key() {
        return Optional.ofNullable(key);
    }

    Path knownHosts() {
        return knownHosts;
    }
}
