package org.opennfx.backends.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opennfx.backends.host.Setting;
import org.opennfx.backends.model.ManagementInterface;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.host.Drift;
import org.opennfx.datastore.path.InstancePath;

/** Gives the management interfaces their addresses. */
record ConfigureManagement(Setting<List<ManagementInterface>> setting, List<ManagementInterface> before, List<ManagementInterface> after)
        implements SettingStep<List<ManagementInterface>> {
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
    public List<Drift> drifts() {
        return Drifts.between("interface ", byName(before), byName(after));
    }

    private static Map<String, ManagementInterface> byName(List<ManagementInterface> interfaces) {
        return interfaces.stream().collect(Collectors.toMap(ManagementInterface::name, each -> each));
    }
}
