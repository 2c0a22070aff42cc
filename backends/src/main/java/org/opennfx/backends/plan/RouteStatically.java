package org.opennfx.backends.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opennfx.backends.host.Setting;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.model.StaticRoute;
import org.opennfx.datastore.host.Drift;
import org.opennfx.datastore.path.InstancePath;

/** Gives the device its static routes. */
record RouteStatically(Setting<List<StaticRoute>> setting, List<StaticRoute> before, List<StaticRoute> after)
        implements SettingStep<List<StaticRoute>> {
    @Override
    public String describe() {
        var destinations = after.stream().map(StaticRoute::destination).toList();
        return "host: set static routes: " + (destinations.isEmpty() ? "none" : String.join(", ", destinations));
    }

    @Override
    public Optional<InstancePath> cause() {
        return Optional.of(NfxPath.configuration("routing-options", "static"));
    }

    @Override
    public List<Drift> drifts() {
        return Drifts.between("route ", byDestination(before), byDestination(after));
    }

    private static Map<String, StaticRoute> byDestination(List<StaticRoute> routes) {
        return routes.stream().collect(Collectors.toMap(StaticRoute::destination, route -> route));
    }
}
