package org.opennfx.backends.plan;

import java.util.List;
import java.util.Optional;
import org.opennfx.backends.host.Hypervisor;
import org.opennfx.backends.host.Nic;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.host.Drift;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.path.InstancePath;

/** Changes a card of a running guest in place. */
record UpdateNic(Hypervisor hypervisor, String domain, Nic before, Nic after) implements HostStep {
    @Override
    public String describe() {
        return "change " + after.name() + " of domain " + domain;
    }

    @Override
    public Optional<InstancePath> cause() {
        return Optional.of(NfxPath.vnfInterface(domain, after.name()));
    }

    @Override
    public List<Drift> drifts() {
        return List.of(Drifts.of(after.name() + " of domain " + domain, Optional.of(before), Optional.of(after)));
    }

    @Override
    public void apply() throws HostException {
        hypervisor.update(domain, after);
    }

    @Override
    public void undo() throws HostException {
        hypervisor.update(domain, before);
    }
}
