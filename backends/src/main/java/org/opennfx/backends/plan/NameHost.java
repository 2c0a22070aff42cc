package org.opennfx.backends.plan;

import java.util.List;
import java.util.Optional;
import org.opennfx.backends.host.Setting;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.host.Drift;
import org.opennfx.datastore.path.InstancePath;

/** Gives the device its name. */
record NameHost(Setting<String> setting, String before, String after) implements SettingStep<String> {
    @Override
    public String describe() {
        return "host: set host-name " + after;
    }

    @Override
    public Optional<InstancePath> cause() {
        return Optional.of(NfxPath.configuration("system", "host-name"));
    }

    @Override
    public List<Drift> drifts() {
        return List.of(new Drift("host-name", before, after));
    }
}
