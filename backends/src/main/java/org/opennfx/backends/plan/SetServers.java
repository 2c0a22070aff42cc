package org.opennfx.backends.plan;

import java.util.List;
import java.util.Optional;
import org.opennfx.backends.host.Setting;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.model.TimeServer;
import org.opennfx.datastore.host.Drift;
import org.opennfx.datastore.path.InstancePath;

/**
 * Tells the system whom to ask.
 *
 * @param node that of {@code system} which says it
 */
record SetServers<T>(String node, Setting<List<T>> setting, List<T> before, List<T> after) implements SettingStep<List<T>> {
    static SetServers<String> ofNames(Setting<List<String>> setting, List<String> before, List<String> after) {
        return new SetServers<>("name-server", setting, before, after);
    }

    static SetServers<TimeServer> ofTime(Setting<List<TimeServer>> setting, List<TimeServer> before, List<TimeServer> after) {
        return new SetServers<>("ntp", setting, before, after);
    }

    @Override
    public String describe() {
        return "host: set " + node + " " + Words.of(after);
    }

    @Override
    public Optional<InstancePath> cause() {
        return Optional.of(NfxPath.configuration("system", node));
    }

    @Override
    public List<Drift> drifts() {
        return List.of(new Drift(node, Words.of(before), Words.of(after)));
    }
}
