package org.opennfx.backends.plan;

import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.path.InstancePath;

/** Boots the guests that start with the machine, after it was started: what they are plugged into is there by then. */
record StartWithMachine(Host host, List<String> domains) implements HostStep {
    @Override
    public String describe() {
        return "start with the machine: " + (domains.isEmpty() ? "none" : String.join(", ", domains));
    }

    @Override
    public Optional<InstancePath> cause() {
        return Optional.empty();
    }

    @Override
    public void apply() throws HostException {
        for (var domain : domains) {
            host.boot(domain);
        }
        host.machineStart().seenTo();
    }

    /** They start with the machine, whatever becomes of a commit. */
    @Override
    public void undo() {}
}
