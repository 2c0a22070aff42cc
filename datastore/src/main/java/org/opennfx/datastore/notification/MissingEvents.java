package org.opennfx.datastore.notification;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds out which of some events are not among those of a log. Equal events count as often as they are there. */
final class MissingEvents {
    private final Map<WrittenEvent, Integer> logged = new HashMap<>();

    private MissingEvents() {}

    /** @param log of all that the events can be among */
    static List<WrittenEvent> of(List<WrittenEvent> events, SegmentReader log) throws IOException {
        var missing = new MissingEvents();
        for (var next = log.next(); next.isPresent(); next = log.next()) {
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
