package org.opennfx.backends.plan;

import java.util.List;
import java.util.Optional;
import org.opennfx.backends.host.DomainStatus;
import org.opennfx.backends.host.Hypervisor;
import org.opennfx.datastore.host.HostException;

/** The domains after a change, which are asked for by the first who wants to know, and told to the next. For one thread. */
public final class DomainsNow {
    private final Hypervisor hypervisor;
    private Optional<List<DomainStatus>> seen = Optional.empty();

    public DomainsNow(Hypervisor hypervisor) {
        this.hypervisor = hypervisor;
    }

    /** @throws HostException the hypervisor does not tell; the next who wants to know asks it again */
    public List<DomainStatus> get() throws HostException {
        if (seen.isEmpty()) {
            seen = Optional.of(hypervisor.domains());
        }
        return seen.get();
    }
}
