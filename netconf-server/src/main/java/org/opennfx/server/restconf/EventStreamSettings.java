package org.opennfx.server.restconf;

import java.time.Duration;

/**
 * Limits of event streams.
 *
 * @param total how many there may be at a time, those of subscriptions that nobody reads yet included
 * @param perUser of those; so few that one address has connections left for other requests
 * @param keepAlive after which a comment is sent where nothing else was, by which client and server find out that the other is
 *     gone; as often the server looks whether the reader would be let in still
 * @param unread how long a subscription stays that nobody reads
 */
public record EventStreamSettings(int total, int perUser, Duration keepAlive, Duration unread) {
    public static final EventStreamSettings DEFAULT =
            new EventStreamSettings(400, 200, Duration.ofSeconds(10), Duration.ofMinutes(1));
}
