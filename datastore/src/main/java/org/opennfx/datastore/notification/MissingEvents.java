package org.opennfx.datastore.notification;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds out which of some events are not among those of a log. Equal events count as often as they are there. */
final class MissingEvents {
    private final Map<WrittenEvent, Integer> logged = new HashMap<>();

    private MissingEvents() {}

    /**
     * Looks no further back than until it has found them all. By their times it could not stop: the clock may have been set back.
     *
     * @param newestFirst parts of the log
     */
    static List<WrittenEvent> of(List<WrittenEvent> events, List<SegmentReader> newestFirst) throws IOException {
        var left = events;
        for (var parts = newestFirst.iterator(); !left.isEmpty() && parts.hasNext(); ) {
            left = of(left, parts.next());
        }
        return left;
    }

    private static List<WrittenEvent> of(List<WrittenEvent> events, SegmentReader part) throws IOException {
        var missing = new MissingEvents();
        for (var next = part.next(); next.isPresent(); next = part.next()) {
            missing.logged.merge(new WrittenEvent(next.get()), 1, Integer::sum);
        }
        return events.stream().filter(event -> !missing.take(event)).toList();
    }

    private boolean take(WrittenEvent event) {
        var there = logged.getOrDefault(event, 0);
        logged.put(event, there - 1);
        return there > 0;
    }
}
