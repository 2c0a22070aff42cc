package org.opennfx.backends.plan;

import java.util.Optional;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.path.InstancePath;

/** Boots a guest. That the host cannot run it now is not a failure of the step: the domain stays shut off and says why. */
sealed interface BootStep extends HostStep permits StartDomain, StartDueDomain {
    Guests guests();

    String domain();

    @Override
    default String describe() {
        return "start domain " + domain();
    }

    @Override
    default Optional<InstancePath> cause() {
        return Optional.of(NfxPath.vnf(domain()));
    }

    @Override
    default void apply() throws HostException {
        guests().boot(domain());
    }
}
