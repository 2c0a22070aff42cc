package org.opennfx.backends.plan;

import static java.util.function.Function.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opennfx.backends.host.Setting;
import org.opennfx.backends.model.LoginUser;
import org.opennfx.backends.model.ManagementInterface;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.model.StaticRoute;
import org.opennfx.datastore.host.Drift;
import org.opennfx.datastore.path.InstancePath;

/** Gives the system what it has several of, each with a name. */
record SetEntries<T>(Kind<T> kind, Setting<List<T>> setting, List<T> before, List<T> after) implements SettingStep<List<T>> {
    private static final Kind<LoginUser> USERS =
            new Kind<>("user", "users", NfxPath.configuration("system", "login"), LoginUser::name);
    private static final Kind<StaticRoute> ROUTES =
            new Kind<>("route", "static routes", NfxPath.configuration("routing-options", "static"), StaticRoute::destination);
    private static final Kind<ManagementInterface> MANAGEMENT =
            new Kind<>("interface", "management interfaces", NfxPath.configuration("interfaces"), ManagementInterface::name);

    /**
     * What they are.
     *
     * @param word for one of them
     * @param words for all of them
     * @param cause the node of the configuration that says them
     */
    record Kind<T>(String word, String words, InstancePath cause, Function<T, String> name) {
        Map<String, T> byName(List<T> entries) {
            return entries.stream().collect(Collectors.toMap(name, identity()));
        }
    }

    static SetEntries<LoginUser> ofUsers(Setting<List<LoginUser>> setting, List<LoginUser> before, List<LoginUser> after) {
        return new SetEntries<>(USERS, setting, before, after);
    }

    static SetEntries<StaticRoute> ofRoutes(Setting<List<StaticRoute>> setting, List<StaticRoute> before, List<StaticRoute> after) {
        return new SetEntries<>(ROUTES, setting, before, after);
    }

    static SetEntries<ManagementInterface> ofManagement(
            Setting<List<ManagementInterface>> setting, List<ManagementInterface> before, List<ManagementInterface> after) {
        return new SetEntries<>(MANAGEMENT, setting, before, after);
    }

    @Override
    public String describe() {
        var names = after.stream().map(kind.name()).toList();
        return "host: set " + kind.words() + ": " + (names.isEmpty() ? "none" : String.join(", ", names));
    }

    @Override
    public Optional<InstancePath> cause() {
        return Optional.of(kind.cause());
    }

    @Override
    public List<Drift> drifts() {
        return Drifts.between(kind.word() + " ", kind.byName(before), kind.byName(after));
    }
}
