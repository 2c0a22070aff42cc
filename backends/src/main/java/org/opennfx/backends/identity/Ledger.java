package org.opennfx.backends.identity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The identities of all virtual machines, in order of creation.
 *
 * @param nextId the number of the next machine
 */
public record Ledger(int nextId, Map<String, VnfIdentity> identities) {
    private static final int FIRST_ID = 3;

    /** Nothing given out yet; 1 and 2 are the hypervisor's and the control plane's. */
    public static final Ledger EMPTY = new Ledger(FIRST_ID, Map.of());

    public Ledger {
        identities = Collections.unmodifiableMap(new LinkedHashMap<>(identities));
    }

    public Optional<VnfIdentity> find(String vnf) {
        return Optional.ofNullable(identities.get(vnf));
    }

    /** @throws IllegalArgumentException the machine was given none */
    public VnfIdentity of(String vnf) {
        return find(vnf).orElseThrow(() -> new IllegalArgumentException("no identity for " + vnf));
    }
}
