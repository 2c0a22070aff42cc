package org.opennfx.backends.fault;

import org.opennfx.backends.plan.Host;
import org.opennfx.datastore.host.HostException;

/** A hypervisor that answers nothing while it is away. */
public final class Outage {
    private volatile boolean away;

    /** The host with its hypervisor as it is at each time. */
    public Host of(Host host) {
        AlteredHypervisor altered = (method, _, present) -> {
            if (away && method.equals("domains")) {
                throw new HostException("libvirt", "domains", "Connection refused");
            }
            return present.answer();
        };
        return altered.of(host);
    }

    public void begin() {
        away = true;
    }

    public void end() {
        away = false;
    }
}
