package org.opennfx.backends.plan;

import java.util.List;
import java.util.Optional;
import org.opennfx.backends.host.Domain;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.host.Drift;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.path.InstancePath;

/**
 * Forgets a domain that is shut off.
 *
 * @param failure why it did not start, where it should have
 */
record UndefineDomain(Guests guests, Domain before, Optional<String> failure) implements HostStep {
    @Override
    public String describe() {
        return "undefine domain " + before.name();
    }

    @Override
    public Optional<InstancePath> cause() {
        return Optional.of(NfxPath.vnf(before.name()));
    }

    @Override
    public List<Drift> drifts() {
        return List.of(Drifts.of("domain " + before.name(), Optional.of(before), Optional.empty()));
    }

    @Override
    public void apply() throws HostException {
        guests.hypervisor().undefine(before.name());
        guests.failures().note(before.name(), Optional.empty());
    }

    @Override
    public void undo() throws HostException {
        guests.hypervisor().define(before);
        guests.failures().note(before.name(), failure);
    }
}
