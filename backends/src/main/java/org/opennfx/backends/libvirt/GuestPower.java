package org.opennfx.backends.libvirt;

import java.util.Optional;
import org.opennfx.datastore.host.HostException;

/** The power of a domain of libvirt, which numbers its boots. */
record GuestPower(LibvirtHypervisor hypervisor, String domain) implements Shutdown.Power {
    @Override
    public Optional<Integer> boot() throws HostException {
        return hypervisor.with(domain, (_, guest) ->
                guest.runs() ? Optional.of(guest.handle().getID()) : Optional.<Integer>empty());
    }

    @Override
    public void askToShutDown() throws HostException {
        hypervisor.with(domain, (_, guest) -> Boot.askToShutDown(guest));
    }

    @Override
    public void take() throws HostException {
        hypervisor.destroy(domain);
    }

    @Override
    public void pause() throws HostException {
        LibvirtHypervisor.pause(domain);
    }
}
