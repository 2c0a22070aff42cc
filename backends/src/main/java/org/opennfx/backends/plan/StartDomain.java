package org.opennfx.backends.plan;

import java.util.Optional;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.path.InstancePath;

/**
 * Boots a new domain. That the host cannot run it now is not a failure of the step: the domain stays shut off and says
 * why.
 *
 * @param failure what was noted of the domain before
 */
record StartDomain(Host host, String domain, Optional<String> failure) implements HostStep {
    @Override
    public String describe() {
        return "start domain " + domain;
    }

    @Override
    public Optional<InstancePath> cause() {
        return Optional.of(NfxPath.vnf(domain));
    }

    @Override
    public void apply() throws HostException {
        host.boot(domain);
    }

    @Override
    public void undo() throws HostException {
        host.hypervisor().destroy(domain);
        host.startFailures().note(domain, failure);
    }
}
