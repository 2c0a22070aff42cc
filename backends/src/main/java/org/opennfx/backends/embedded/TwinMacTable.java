package org.opennfx.backends.embedded;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.opennfx.backends.host.MacEntry;

/** Which of those that talk steadily the switch of the twin has heard since it was told to forget them. Safe for use by several threads. */
final class TwinMacTable {
    private final Clock clock;
    private final Map<MacEntry, Instant> heardAgainAt = new ConcurrentHashMap<>();

    TwinMacTable(Clock clock) {
        this.clock = clock;
    }

    /** Each is heard again with its next packet. */
    void forget(Collection<MacEntry> entries) {
        var now = clock.instant();
        entries.forEach(entry -> heardAgainAt.put(entry, now.plus(SimulatedTraffic.pause(entry.mac().toString()))));
    }

    boolean knows(MacEntry entry) {
        var now = clock.instant();
        heardAgainAt.values().removeIf(instant -> !instant.isAfter(now));
        return !heardAgainAt.containsKey(entry);
    }
}
