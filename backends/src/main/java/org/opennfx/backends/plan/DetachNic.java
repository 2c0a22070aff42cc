package org.opennfx.backends.plan;

import java.util.List;
import java.util.Optional;
import org.opennfx.backends.host.Hypervisor;
import org.opennfx.backends.host.Nic;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.host.Drift;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.path.InstancePath;

/** Unplugs a card from a running guest. */
record DetachNic(Hypervisor hypervisor, String domain, Nic nic) implements HostStep {
    @Override
    public String describe() {
        return "unplug " + nic.name() + " from domain " + domain;
    }

    @Override
    public Optional<InstancePath> cause() {
        return Optional.of(NfxPath.vnfInterface(domain, nic.name()));
    }

    @Override
    public List<Drift> drifts() {
        return List.of(Drifts.of(nic.name() + " of domain " + domain, Optional.of(nic), Optional.empty()));
    }

    @Override
    public void apply() throws HostException {
        hypervisor.detach(domain, nic.name());
    }

    @Override
    public void undo() throws HostException {
        hypervisor.attach(domain, nic);
    }
}
