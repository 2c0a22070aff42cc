package org.opennfx.datastore;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.opennfx.datastore.notification.EventLog;
import org.opennfx.datastore.notification.LoggedEvent;
import org.opennfx.datastore.notification.Notification;
import org.opennfx.datastore.notification.ReplayStart;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.TreeBuilder;

/** A schema of events, bell.yang, and what is done with its events. */
public final class Bell {
    public static final Schema SCHEMA =
            Schema.load(List.of(Objects.requireNonNull(Bell.class.getResource("/yang/bell.yang"))));
    public static final NodeName RANG = new NodeName("bell", "urn:bell", "rang");

    private Bell() {}

    /** The event of that time, which rings so many times. */
    public static Notification rang(Instant time, long times) {
        var rang = SCHEMA.notification(RANG).orElseThrow();
        return new Notification(time, TreeBuilder.container(rang.content(), content -> content.leaf("times", times)));
    }

    /** How many times the events of a log rang. */
    public static List<Long> times(EventLog log) throws IOException {
        var times = new ArrayList<Long>();
        var replay = log.replay(new ReplayStart.Since(Instant.EPOCH));
        for (var next = replay.next(); next.isPresent(); next = replay.next()) {
            if (next.get() instanceof LoggedEvent logged) {
                times.add(Long.parseLong(logged.event().content().leaf("times").orElseThrow()));
            }
        }
        return times;
    }
}
