package org.opennfx.server.notifications;

import java.time.Duration;

/**
 * The limits of subscriptions.
 *
 * @param waiting how many events or commits may wait for a subscriber; where one more event comes, the subscription ends
 * @param perSession how many dynamic subscriptions a session may have at a time
 * @param patience how long a client whose subscription has ended that way may take to read what it was sent before; a
 *     client that takes longer loses its session
 * @param shortestPeriod of updates about a datastore, in centiseconds
 * @param largestUpdate how many characters an update about a datastore may have
 */
public record NotificationSettings(
        int waiting, int perSession, Duration patience, long shortestPeriod, long largestUpdate) {
    public static final NotificationSettings DEFAULT =
            new NotificationSettings(1000, 32, Duration.ofMinutes(1), 10, 64_000_000);
}
