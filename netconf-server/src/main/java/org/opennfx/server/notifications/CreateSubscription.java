package org.opennfx.server.notifications;

import java.time.Instant;
import java.util.Optional;

/**
 * What create-subscription asks for (RFC 5277 2.1.1).
 *
 * @param stream NETCONF where none is named
 * @param startTime replay begins with the first event that is not older
 */
public record CreateSubscription(
        String stream, EventFilter filter, Optional<Instant> startTime, Optional<Instant> stopTime) {}
