package org.opennfx.datastore.notification;

import java.util.Optional;

/**
 * An event as those get it who listen.
 *
 * @param id empty where the log could not take it: it cannot be asked for again
 */
public record LoggedEvent(Notification event, Optional<EventId> id) implements Replayed {}
