package org.opennfx.backends.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opennfx.backends.host.Hypervisor;
import org.opennfx.backends.model.Hugepages;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.host.Drift;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.path.InstancePath;

/** Sets memory aside for virtual machines. */
record ReserveHugepages(Hypervisor hypervisor, Hugepages before, Hugepages after) implements HostStep {
    @Override
    public String describe() {
        return "hypervisor: reserve huge pages: " + pages(after);
    }

    private static String pages(Hugepages pages) {
        return pages.counts().isEmpty() ? "none" : pages.counts().entrySet().stream()
                .map(pool -> pool.getValue() + " of " + pool.getKey() + " MiB")
                .collect(Collectors.joining(", "));
    }

    @Override
    public Optional<InstancePath> cause() {
        return Optional.of(NfxPath.configuration("system", "memory", "hugepages"));
    }

    @Override
    public List<Drift> drifts() {
        return List.of(new Drift("huge pages", pages(before), pages(after)));
    }

    /** Guests that find room are started after a start of the machine. */
    @Override
    public boolean helpsInPart() {
        return true;
    }

    @Override
    public void apply() throws HostException {
        hypervisor.reserveHugepages(after);
    }

    @Override
    public void undo() throws HostException {
        hypervisor.reserveHugepages(before);
    }
}
