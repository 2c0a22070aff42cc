package org.opennfx.server.notifications;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What waits for those who subscribed to event streams, over all protocols. */
public final class Backlog {
    private final Set<Inbox> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong dropped = new AtomicLong();

    Backlog() {}

    void opened(Inbox inbox) {
        open.add(inbox);
    }

    void closed(Inbox inbox) {
        open.remove(inbox);
    }

    void dropped() {
        dropped.incrementAndGet();
    }

    /** How many subscriptions there are. */
    public int subscriptions() {
        return open.size();
    }

    /** How many events wait, of all of them. */
    public long waiting() {
        return open.stream().mapToLong(Inbox::waiting).sum();
    }

    /** How many events wait for the one that most wait for. */
    public int longest() {
        return open.stream().mapToInt(Inbox::waiting).max().orElse(0);
    }

    /** How many subscriptions ended since there was no more room for their events. */
    public long subscriptionsDropped() {
        return dropped.get();
    }
}
