package org.opennfx.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opennfx.server.client.DeviceLogin;
import org.opennfx.server.client.HostTrust;
import picocli.CommandLine.Option;

/** The options of commands that ask a server that runs. */
final class ServerLogin {
    private static final String PASSWORD_VARIABLE = "NFX_PASSWORD";

    @Option(names = "--host", paramLabel = "HOST", description = "Where the server is.")
    private String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "PORT", converter = ServerCommand.Port.class, description = "Its port for NETCONF over SSH.")
    private int port = 8830;

    @Option(names = "--user", paramLabel = "NAME", description = "Who logs in.")
    private String user = "root";

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "Its first line is the password; otherwise the variable " + PASSWORD_VARIABLE + " is.")
    private @Nullable Path passwordFile;

    @Option(names = "--key", paramLabel = "FILE", description = "A private key of OpenSSH to log in with.")
    private @Nullable Path key;

    @Option(
            names = "--fingerprint",
            paramLabel = "SHA256:...",
            description = "The fingerprint of the server's Ed25519 key; otherwise the key has to be in the file of known hosts.")
    private @Nullable String fingerprint;

    @Option(names = "--known-hosts", paramLabel = "FILE", description = "The keys of servers, as OpenSSH keeps them.")
    private Path knownHosts = Path.of(System.getProperty("user.home"), ".ssh", "known_hosts");

    DeviceLogin login() {
        return new DeviceLogin(host, port, user, password(), Optional.ofNullable(key), trust());
    }

    private HostTrust trust() {
        return fingerprint == null ? new HostTrust.KnownHosts(knownHosts) : new HostTrust.Fingerprint(fingerprint);
    }

    private Optional<String> password() {
        if (passwordFile == null) {
            return Optional.ofNullable(System.getenv(PASSWORD_VARIABLE));
        }
        try (var lines = Files.lines(passwordFile)) {
            return lines.findFirst();
        } catch (IOException e) {
            throw new CommandFailure(passwordFile + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** As errors name it. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
