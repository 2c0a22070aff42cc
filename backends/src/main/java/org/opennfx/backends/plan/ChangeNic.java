package org.opennfx.backends.plan;

import java.util.List;
import java.util.Optional;
import org.opennfx.backends.host.Hypervisor;
import org.opennfx.backends.host.Nic;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.host.Drift;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.path.InstancePath;

/** Plugs a card into a running guest, unplugs it, or changes it in place. */
record ChangeNic(Hypervisor hypervisor, String domain, Optional<Nic> before, Optional<Nic> after) implements HostStep {
    static ChangeNic plug(Hypervisor hypervisor, String domain, Nic card) {
        return new ChangeNic(hypervisor, domain, Optional.empty(), Optional.of(card));
    }

    static ChangeNic unplug(Hypervisor hypervisor, String domain, Nic card) {
        return new ChangeNic(hypervisor, domain, Optional.of(card), Optional.empty());
    }

    private String name() {
        return after.or(() -> before).orElseThrow().name();
    }

    @Override
    public String describe() {
        if (before.isEmpty()) {
            return "plug " + name() + " into domain " + domain;
        }
        return after.isEmpty() ? "unplug " + name() + " from domain " + domain : "change " + name() + " of domain " + domain;
    }

    @Override
    public Optional<InstancePath> cause() {
        return Optional.of(NfxPath.vnfInterface(domain, name()));
    }

    @Override
    public List<Drift> drifts() {
        return List.of(Drifts.of(name() + " of domain " + domain, before, after));
    }

    @Override
    public void apply() throws HostException {
        change(before, after);
    }

    @Override
    public void undo() throws HostException {
        change(after, before);
    }

    private void change(Optional<Nic> from, Optional<Nic> to) throws HostException {
        if (to.isEmpty()) {
            hypervisor.detach(domain, name());
        } else if (from.isEmpty()) {
            hypervisor.attach(domain, to.get());
        } else {
            hypervisor.update(domain, to.get());
        }
    }
}
