package org.opennfx.backends.plan;

import java.util.Optional;
import org.opennfx.datastore.host.HostException;

/**
 * Boots a new domain.
 *
 * @param failure what was noted of the domain before
 */
record StartDomain(Guests guests, String domain, Optional<String> failure) implements BootStep {
    @Override
    public void undo() throws HostException {
        guests.hypervisor().destroy(domain);
        guests.failures().note(domain, failure);
    }
}
