package org.opennfx.backends.plan;

import java.util.List;
import java.util.Optional;
import org.opennfx.backends.host.HostSystem;
import org.opennfx.backends.model.ManagementInterface;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.path.InstancePath;

/** Gives the management interfaces their addresses. */
record ConfigureManagement(HostSystem system, List<ManagementInterface> before, List<ManagementInterface> after)
        implements HostStep {
    @Override
    public String describe() {
        var names = after.stream().map(ManagementInterface::name).toList();
        return "host: configure management interfaces: " + (names.isEmpty() ? "none" : String.join(", ", names));
    }

    @Override
    public Optional<InstancePath> cause() {
        return Optional.of(NfxPath.configuration("interfaces"));
    }

    @Override
    public void apply() throws HostException {
        system.management(after);
    }

    @Override
    public void undo() throws HostException {
        system.management(before);
    }
}
