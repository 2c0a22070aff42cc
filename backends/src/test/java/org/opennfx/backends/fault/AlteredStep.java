package org.opennfx.backends.fault;

import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.host.Step;
import org.opennfx.datastore.host.WrappedStep;

/** A step that is applied otherwise, and is the same in all else. */
record AlteredStep(Step step, Application application) implements WrappedStep {
    /** What is done in place of applying the step. */
    @FunctionalInterface
    interface Application {
        void apply(Step step) throws HostException;
    }

    @Override
    public void apply() throws HostException {
        application.apply(step);
    }
}
