package org.opennfx.backends.fault;

import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.host.Drift;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.host.Step;
import org.opennfx.datastore.path.InstancePath;

/** A step that is applied otherwise, and is the same in all else. */
record AlteredStep(Step step, Application application) implements Step {
    /** What is done in place of applying the step. */
    @FunctionalInterface
    interface Application {
        void apply(Step step) throws HostException;
    }

    @Override
    public String describe() {
        return step.describe();
    }

    @Override
    public Optional<InstancePath> cause() {
        return step.cause();
    }

    @Override
    public List<Drift> drifts() {
        return step.drifts();
    }

    @Override
    public void apply() throws HostException {
        application.apply(step);
    }

    @Override
    public void undo() throws HostException {
        step.undo();
    }
}
