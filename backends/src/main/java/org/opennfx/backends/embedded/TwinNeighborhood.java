package org.opennfx.backends.embedded;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.opennfx.backends.host.LldpNeighbor;
import org.opennfx.backends.host.LldpStatistics;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.host.Neighborhood;
import org.opennfx.backends.host.SwitchSettings;

/**
 * What is plugged in at the twin are stations, and the host-os switch behind the sxe ports does not speak LLDP either: the
 * device tells who it is, and hears nobody.
 */
final class TwinNeighborhood implements Neighborhood {
    private final Clock clock;
    private final Supplier<SwitchSettings> settings;
    private volatile Instant since;

    /** @param settings of the switch as they are now */
    TwinNeighborhood(Clock clock, Supplier<SwitchSettings> settings) {
        this.clock = clock;
        this.settings = settings;
        this.since = clock.instant();
    }

    /** Begins to tell who the device is, as where it is told otherwise than before. */
    void restart() {
        since = clock.instant();
    }

    @Override
    public List<LldpNeighbor> neighbors() {
        return List.of();
    }

    @Override
    public void forget(Predicate<String> ports) {
        // there is nobody
    }

    /** One frame at the start and at each interval. */
    @Override
    public Map<String, LldpStatistics> statistics() {
        var current = settings.get();
        var sent = 1 + Duration.between(since, clock.instant()).toSeconds() / current.lldp().interval();
        return MachineModel.switchPorts().stream()
                .filter(port -> current.lldp().takesPart(port) && current.port(port).enabled())
                .collect(Collectors.toMap(Function.identity(), _ -> new LldpStatistics(0, 0, 0, 0, sent, 0)));
    }
}
