package org.opennfx.backends.plan;

import java.util.List;
import java.util.Optional;
import org.opennfx.backends.host.Domain;
import org.opennfx.backends.host.Hypervisor;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.host.Drift;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.path.InstancePath;

/**
 * Defines a domain again whose guest somebody has left without a definition; the guest runs on.
 *
 * @param before what would have been booted next
 */
record RestoreDefinition(Hypervisor hypervisor, Domain before, Domain after) implements HostStep {
    @Override
    public String describe() {
        return "define domain " + after.name() + " again";
    }

    @Override
    public Optional<InstancePath> cause() {
        return Optional.of(NfxPath.vnf(after.name()));
    }

    @Override
    public List<Drift> drifts() {
        return List.of(new Drift("domain " + after.name(), "runs without a definition", "defined"));
    }

    @Override
    public void apply() throws HostException {
        hypervisor.define(after);
    }

    /** Without a definition the guest could not be started again, which no commit asks for. */
    @Override
    public void undo() throws HostException {
        hypervisor.define(before);
    }
}
