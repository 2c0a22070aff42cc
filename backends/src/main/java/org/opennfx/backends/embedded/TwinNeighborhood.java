package org.opennfx.backends.embedded;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.opennfx.backends.host.LldpNeighbor;
import org.opennfx.backends.host.LldpStatistics;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.host.Neighborhood;
import org.opennfx.backends.host.SwitchSettings;
import org.opennfx.backends.model.Lldp;

/**
 * What is plugged in at the twin are stations, and the host-os switch behind the sxe ports does not speak LLDP either: the
 * device tells who it is, and hears nobody.
 */
final class TwinNeighborhood implements Neighborhood {
    private final Clock clock;
    private SwitchSettings settings = SwitchSettings.NONE;
    private Instant since;

    TwinNeighborhood(Clock clock) {
        this.clock = clock;
        this.since = clock.instant();
    }

    synchronized void configure(SwitchSettings next) {
        if (!next.lldp().equals(settings.lldp())) {
            since = clock.instant();
        }
        settings = next;
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
    public synchronized Map<String, LldpStatistics> statistics() {
        var sent = 1 + Duration.between(since, clock.instant()).toSeconds() / settings.lldp().interval();
        return MachineModel.switchPorts().stream()
                .filter(port -> settings.lldp().takesPart(port) && settings.port(port).enabled())
                .collect(Collectors.toMap(Function.identity(), _ -> new LldpStatistics(0, 0, 0, 0, sent, 0)));
    }
}
