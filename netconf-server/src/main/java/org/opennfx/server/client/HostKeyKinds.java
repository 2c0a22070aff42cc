package org.opennfx.server.client;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.sshd.client.config.hosts.KnownHostEntry;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.signature.Signature;

/** Which key of those that it has a server is asked for: it shows one, and the others would not be recognised by it. */
final class HostKeyKinds {
    private HostKeyKinds() {}

    /**
     * The kinds that are known of the server come first, and of these, or of all, that which OpenSSH remembers first.
     *
     * @throws IOException what is known cannot be read
     */
    static Comparator<NamedFactory<Signature>> order(DeviceLogin login) throws IOException {
        var known = known(login);
        return Comparator.<NamedFactory<Signature>, Boolean>comparing(
                        kind -> !known.contains(KeyUtils.getCanonicalKeyType(kind.getName())))
                .thenComparing(kind -> !kind.getName().equals(KeyPairProvider.SSH_ED25519));
    }

    private static Set<String> known(DeviceLogin login) throws IOException {
        return switch (login.trust()) {
            case HostTrust.Fingerprint _ -> Set.of();
            case HostTrust.KnownHosts(var file) when Files.notExists(file) -> Set.of();
            case HostTrust.KnownHosts(var file) -> KnownHostEntry.readKnownHostEntries(file).stream()
                    .filter(entry -> entry.isHostMatch(login.host(), login.port()))
                    .map(entry -> entry.getKeyEntry().getKeyType())
                    .collect(Collectors.toUnmodifiableSet());
        };
    }
}
