package org.opennfx.backends.plan;

import java.util.List;
import java.util.Optional;
import org.opennfx.backends.host.Domain;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.host.Drift;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.path.InstancePath;

/** Defines a domain, or changes its definition; a running guest goes on as it is. A new one may be due to be started. */
record DefineDomain(Guests guests, Optional<Domain> before, Domain after) implements HostStep {
    @Override
    public String describe() {
        return (before.isPresent() ? "redefine domain " : "define domain ") + after.name();
    }

    @Override
    public Optional<InstancePath> cause() {
        return Optional.of(NfxPath.vnf(after.name()));
    }

    @Override
    public List<Drift> drifts() {
        return List.of(Drifts.of("domain " + after.name(), before, Optional.of(after)));
    }

    @Override
    public void apply() throws HostException {
        if (before.isEmpty() && after.autostart()) {
            guests.due().add(after.name());
        }
        guests.hypervisor().define(after);
    }

    @Override
    public void undo() throws HostException {
        if (before.isPresent()) {
            guests.hypervisor().define(before.get());
        } else {
            guests.hypervisor().undefine(after.name());
        }
    }
}
