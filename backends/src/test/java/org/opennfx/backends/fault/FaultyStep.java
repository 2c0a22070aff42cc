package org.opennfx.backends.fault;

import java.util.Optional;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.host.Step;
import org.opennfx.datastore.path.InstancePath;

/** A step that fails. */
record FaultyStep(Step step, FaultInjector.Moment moment) implements Step {
    @Override
    public String describe() {
        return step.describe();
    }

    @Override
    public Optional<InstancePath> cause() {
        return step.cause();
    }

    @Override
    public void apply() throws HostException {
        if (moment == FaultInjector.Moment.AFTER) {
            step.apply();
        }
        throw new HostException("injected", step.describe(), "injected fault");
    }

    @Override
    public void undo() throws HostException {
        step.undo();
    }
}
