package org.opennfx.server.endpoint;

import java.io.IOException;
import java.util.Optional;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.host.Step;
import org.opennfx.datastore.path.InstancePath;

/** A step from what is open to what is wanted. */
sealed interface EndpointStep extends Step {
    Wanted wanted();

    @Override
    default Optional<InstancePath> cause() {
        return Optional.of(wanted().where());
    }

    private static void open(OpenEndpoints all, Wanted wanted) throws HostException {
        try {
            all.open(wanted);
        } catch (IOException e) {
            throw new HostException("netconf-server", wanted.label(), String.valueOf(e.getMessage()), e);
        }
    }

    record Open(OpenEndpoints all, Wanted wanted) implements EndpointStep {
        @Override
        public String describe() {
            return "open " + wanted.label();
        }

        @Override
        public void apply() throws HostException {
            EndpointStep.open(all, wanted);
        }

        @Override
        public void undo() {
            all.withdraw(wanted);
        }
    }

    record Close(OpenEndpoints all, Wanted wanted) implements EndpointStep {
        @Override
        public String describe() {
            return "close " + wanted.label();
        }

        @Override
        public void apply() {
            all.withdraw(wanted);
        }

        @Override
        public void undo() throws HostException {
            if (!all.isTaken(wanted)) {
                EndpointStep.open(all, wanted);
            }
        }
    }
}
