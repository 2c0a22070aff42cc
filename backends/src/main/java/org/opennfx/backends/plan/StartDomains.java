package org.opennfx.backends.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.opennfx.datastore.host.HostException;

/**
 * Boots new domains.
 *
 * @param noted the domains, with what was noted of the failure of each before
 */
record StartDomains(Guests guests, SequencedMap<String, Optional<String>> noted) implements BootStep {
    @Override
    public Collection<String> domains() {
        return List.copyOf(noted.keySet());
    }

    @Override
    public void undo() throws HostException {
        guests.each(domains(), domain -> {
            guests.hypervisor().destroy(domain);
            guests.failures().note(domain, noted.getOrDefault(domain, Optional.empty()));
        });
    }
}
