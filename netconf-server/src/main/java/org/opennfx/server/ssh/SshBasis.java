package org.opennfx.server.ssh;

import java.util.function.Supplier;
import org.opennfx.server.access.ConnectionPolicy;
import org.opennfx.server.access.Logins;

/**
 * What the SSH servers of a device have in common.
 *
 * @param policy what the configuration says now; it goes before the settings
 * @param keys by which clients know the device
 */
public record SshBasis(
        SshSettings settings, Supplier<ConnectionPolicy> policy, HostKeys keys, Logins logins, SshThreads threads) {
    public SshBasis with(SshSettings other, HostKeys others) {
        return new SshBasis(other, policy, others, logins, threads);
    }
}
