package org.opennfx.backends.plan;

import java.util.function.Function;
import java.util.stream.Stream;
import org.opennfx.backends.host.Setting;
import org.opennfx.backends.host.SystemSettings;
import org.opennfx.backends.model.SystemConfiguration;

/** The steps from an observed operating system to a desired one: the way to others comes before what they are asked for. */
final class SystemSteps {
    private final SystemConfiguration observed;
    private final SystemConfiguration desired;

    private SystemSteps(SystemConfiguration observed, SystemConfiguration desired) {
        this.observed = observed;
        this.desired = desired;
    }

    static Stream<HostStep> between(SystemSettings settings, SystemConfiguration observed, SystemConfiguration desired) {
        var steps = new SystemSteps(observed, desired);
        return Stream.of(
                        steps.step(settings.hostName(), SystemConfiguration::hostName, NameHost::new),
                        steps.step(settings.management(), SystemConfiguration::management, SetEntries::ofManagement),
                        steps.step(settings.routes(), SystemConfiguration::routes, SetEntries::ofRoutes),
                        steps.step(settings.nameServers(), SystemConfiguration::nameServers, SetServers::ofNames),
                        steps.step(settings.timeServers(), SystemConfiguration::timeServers, SetServers::ofTime),
                        steps.step(settings.users(), SystemConfiguration::users, SetEntries::ofUsers))
                .flatMap(step -> step);
    }

    @FunctionalInterface
    private interface Change<T> {
        HostStep step(Setting<T> setting, T before, T after);
    }

    private <T> Stream<HostStep> step(Setting<T> setting, Function<SystemConfiguration, T> part, Change<T> change) {
        var before = part.apply(observed);
        var after = part.apply(desired);
        return before.equals(after) ? Stream.empty() : Stream.of(change.step(setting, before, after));
    }
}
