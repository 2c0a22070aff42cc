package org.opennfx.backends.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opennfx.backends.host.Setting;
import org.opennfx.backends.model.LoginUser;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.host.Drift;
import org.opennfx.datastore.path.InstancePath;

/** Gives the system its users. */
record EnrollUsers(Setting<List<LoginUser>> setting, List<LoginUser> before, List<LoginUser> after)
        implements SettingStep<List<LoginUser>> {
    @Override
    public String describe() {
        var names = after.stream().map(LoginUser::name).toList();
        return "host: set users: " + (names.isEmpty() ? "none" : String.join(", ", names));
    }

    @Override
    public Optional<InstancePath> cause() {
        return Optional.of(NfxPath.configuration("system", "login"));
    }

    @Override
    public List<Drift> drifts() {
        return Drifts.between("user ", byName(before), byName(after));
    }

    private static Map<String, LoginUser> byName(List<LoginUser> users) {
        return users.stream().collect(Collectors.toMap(LoginUser::name, user -> user));
    }
}
