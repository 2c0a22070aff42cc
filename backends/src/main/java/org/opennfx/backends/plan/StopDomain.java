package org.opennfx.backends.plan;

import java.util.Optional;
import org.opennfx.backends.host.DomainStatus;
import org.opennfx.backends.host.RunState;
import org.opennfx.backends.host.StartOutcome;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.path.InstancePath;

/** Takes the power from a guest that has to go. Undone, the guest boots again with the hardware that it had. */
record StopDomain(Guests guests, DomainStatus before) implements HostStep {
    @Override
    public String describe() {
        return "stop domain " + before.name();
    }

    @Override
    public Optional<InstancePath> cause() {
        return Optional.of(NfxPath.vnf(before.name()));
    }

    @Override
    public void apply() throws HostException {
        guests.due().add(before.name());
        guests.hypervisor().destroy(before.name());
    }

    @Override
    public void undo() throws HostException {
        if (!(before.run() instanceof RunState.Running(var live, _, _, _, _, _))) {
            return;
        }
        // The guest may be older than its definition.
        guests.hypervisor().define(live);
        var outcome = guests.boot(before.name());
        guests.hypervisor().define(before.definition());
        if (outcome instanceof StartOutcome.Refused(var words)) {
            throw new HostException("hypervisor", "domain " + before.name(), words);
        }
    }
}
