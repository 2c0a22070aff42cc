package org.opennfx.backends.linux;

import java.nio.file.Path;
import java.util.List;
import org.opennfx.backends.host.GuestLogin;
import org.opennfx.backends.host.GuestLogins;

/**
 * Logs in with the program {@code ssh} of the machine. The user is asked for his password; keys and settings of whoever runs this
 * process are his, and not used. Host keys are kept by the names of guests.
 */
public record SshLogins(LinuxCommand command, Path knownHosts) implements GuestLogins {
    @Override
    public GuestLogin open(String domain, String address, String user) {
        return new GuestLogin.Program(command.line(List.of(
                "ssh", "-F", "none", "-e", "none",
                "-o", "PubkeyAuthentication=no",
                "-o", "ForwardAgent=no",
                "-o", "ConnectTimeout=10",
                "-o", "StrictHostKeyChecking=ask",
                "-o", "GlobalKnownHostsFile=none",
                "-o", "UserKnownHostsFile=\"" + knownHosts + "\"",
                "-o", "HostKeyAlias=" + domain,
                "-l", user,
                "--", address)));
    }
}
