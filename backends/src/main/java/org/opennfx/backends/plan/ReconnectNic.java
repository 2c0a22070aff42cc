package org.opennfx.backends.plan;

import java.util.List;
import java.util.Optional;
import org.opennfx.backends.host.Hypervisor;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.host.Drift;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.path.InstancePath;

/**
 * Brings the other end of a card back to where it was plugged in.
 *
 * @param fault what has become of it
 */
record ReconnectNic(Hypervisor hypervisor, String domain, String nic, String fault) implements HostStep {
    @Override
    public String describe() {
        return "connect " + nic + " of domain " + domain + " again";
    }

    @Override
    public Optional<InstancePath> cause() {
        return Optional.of(NfxPath.vnfInterface(domain, nic));
    }

    @Override
    public List<Drift> drifts() {
        return List.of(new Drift(nic + " of domain " + domain, fault, "connected"));
    }

    @Override
    public void apply() throws HostException {
        hypervisor.reconnect(domain, nic);
    }

    /** A commit that fails is no reason to take the guest's connection again. */
    @Override
    public void undo() {
        // nothing that the configuration knows of was changed
    }
}
