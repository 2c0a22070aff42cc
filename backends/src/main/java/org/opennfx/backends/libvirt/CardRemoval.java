package org.opennfx.backends.libvirt;

import java.time.Duration;
import org.opennfx.backends.host.Nic;
import org.opennfx.datastore.host.HostException;

/**
 * Takes cards from guests that run, which have to give them back.
 *
 * @param patience how long one is waited for
 */
record CardRemoval(LibvirtHypervisor hypervisor, Plugs plugs, Duration patience) {
    /** A card that the guest does not give back in time is {@linkplain Plugs#leave noted as leaving}. */
    void detach(String domain, String nic) throws HostException {
        var asked = hypervisor.with(domain, (_, guest) -> plugs.detach(guest, nic));
        if (asked.isPresent() && !givenBack(domain, asked.get())) {
            hypervisor.with(domain, (_, guest) -> plugs.leave(guest, asked.get()));
        }
    }

    private boolean givenBack(String domain, Nic nic) throws HostException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!hypervisor.with(domain, (_, guest) -> plugs.gone(guest, nic))) {
            if (System.nanoTime() >= deadline) {
                return false;
            }
            LibvirtHypervisor.pause(domain);
        }
        return true;
    }
}
