package org.opennfx.tools;

import org.jspecify.annotations.Nullable;
import org.opennfx.server.client.DeviceLogin;
import org.opennfx.server.client.HostTrust;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that ask a server that runs. */
final class ServerLogin {
    @Option(names = "--host", paramLabel = "HOST", description = "Where the server is.")
    private String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "PORT", converter = ServerCommand.Port.class, description = "Its port for NETCONF over SSH.")
    private int port = 8830;

    @Mixin
    private LoginOptions options = new LoginOptions();

    @Option(
            names = "--fingerprint",
            paramLabel = "SHA256:...",
            description = "The fingerprint of the server's Ed25519 key; otherwise the key has to be in the file of known hosts.")
    private @Nullable String fingerprint;

    DeviceLogin login() {
        return new DeviceLogin(host, port, options.user(), options.password(), options.key(), trust());
    }

    private HostTrust trust() {
        return fingerprint == null ? new HostTrust.KnownHosts(options.knownHosts()) : new HostTrust.Fingerprint(fingerprint);
    }

    /** As errors name it. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
