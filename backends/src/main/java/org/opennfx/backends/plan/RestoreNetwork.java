package org.opennfx.backends.plan;

import java.util.List;
import java.util.Optional;
import org.opennfx.backends.host.GuestNetworks;
import org.opennfx.datastore.host.Drift;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.path.InstancePath;

/** Brings a network back that somebody has stopped or removed. */
record RestoreNetwork(GuestNetworks networks, String name, String before) implements HostStep {
    @Override
    public String describe() {
        return "hypervisor: restore network " + name;
    }

    /** No configuration asks for it: every device has it. */
    @Override
    public Optional<InstancePath> cause() {
        return Optional.empty();
    }

    @Override
    public List<Drift> drifts() {
        return List.of(new Drift("network " + name, before, "active"));
    }

    @Override
    public void apply() throws HostException {
        networks.restore(name);
    }

    /** A commit that fails is no reason to take the network from the guests again. */
    @Override
    public void undo() {
        // nothing that the configuration knows of was changed
    }
}
