package org.opennfx.server.notifications;

import java.time.Instant;
import java.util.Optional;
import org.opennfx.datastore.notification.EventId;
import org.opennfx.datastore.notification.ReplayStart;

/**
 * What create-subscription asks for (RFC 5277 2.1.1), or who reads a stream as a resource (RFC 8040 3.8).
 *
 * @param stream NETCONF where none is named
 * @param startTime replay begins with the first event that is not older
 * @param last the event that the client had last, where it goes on after a break; replay begins behind it
 * @param names how the client calls the times
 */
public record CreateSubscription(
        String stream,
        EventFilter filter,
        Optional<Instant> startTime,
        Optional<Instant> stopTime,
        Optional<EventId> last,
        Names names) {
    /** The parameters of a protocol, as errors name them. */
    public record Names(String startTime, String stopTime) {
        /** RFC 5277 2.1.1. */
        public static final Names NETCONF = new Names("startTime", "stopTime");
        /** RFC 8040 4.8.7 and 4.8.8. */
        public static final Names RESTCONF = new Names("start-time", "stop-time");
    }


    /** Where replay begins; empty where none is asked for. */
    Optional<ReplayStart> replay() {
        return last.<ReplayStart>map(ReplayStart.After::new).or(() -> startTime.map(ReplayStart.Since::new));
    }
}
