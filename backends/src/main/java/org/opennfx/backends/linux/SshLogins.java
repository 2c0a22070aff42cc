package org.opennfx.backends.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.opennfx.backends.host.GuestLogin;
import org.opennfx.backends.host.GuestLogins;
import org.opennfx.datastore.host.HostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs in with the program {@code ssh} of the machine. The user is asked for his password; keys and settings of whoever runs this
 * process are his, and not used.
 *
 * @param hostKeys the directory where the keys of each guest are kept, in a file of its name; it is made when it is needed
 */
public record SshLogins(LinuxCommand command, Path hostKeys) implements GuestLogins {
    private static final Logger LOG = LoggerFactory.getLogger(SshLogins.class);

    /** @throws HostException there is no place for the keys of the guest */
    @Override
    public GuestLogin open(String domain, String address, String user) throws HostException {
        try {
            Files.createDirectories(hostKeys);
        } catch (IOException e) {
            throw new HostException("ssh", domain, e.getMessage(), e);
        }
        return new GuestLogin.Program(command.line(List.of(
                "ssh", "-F", "none", "-e", "none",
                "-o", "PubkeyAuthentication=no",
                "-o", "ForwardAgent=no",
                "-o", "ConnectTimeout=10",
                "-o", "StrictHostKeyChecking=ask",
                "-o", "GlobalKnownHostsFile=none",
                "-o", "UserKnownHostsFile=\"" + keysOf(domain) + "\"",
                "-o", "HostKeyAlias=" + domain,
                "-l", user,
                "--", address)));
    }

    /** Takes the next guest of this name for another one: its keys are new ones. */
    public void forget(String domain) {
        try {
            Files.deleteIfExists(keysOf(domain));
        } catch (IOException e) {
            LOG.warn("the keys of a guest that is gone are left over: {}", e.getMessage());
        }
    }

    private Path keysOf(String domain) {
        return hostKeys.resolve(domain);
    }
}
