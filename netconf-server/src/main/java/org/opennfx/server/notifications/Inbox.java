package org.opennfx.server.notifications;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.opennfx.datastore.notification.Notification;

/**
 * What is on its way to one subscriber, as much as there is room for. Who puts something in never waits: when an event
 * finds no room, all events go, and the subscription with them.
 */
final class Inbox {
    private final int room;
    private final InstantSource clock;
    private final Runnable onOverflow;
    private final Deque<Item> items = new ArrayDeque<>();
    private int events;
    private boolean overflown;
    private boolean stopped;

    /**
     * @param room how many events may wait
     * @param onOverflow is called once, on the thread that found no room; must not block
     */
    Inbox(int room, InstantSource clock, Runnable onOverflow) {
        this.room = room;
        this.clock = clock;
        this.onOverflow = onOverflow;
    }

    /** What comes next. */
    sealed interface Item {
        record Event(Notification event) implements Item {}

        /** Other terms hold from here on, and the subscriber is told so. */
        record Change(Terms terms, Notification notice) implements Item {}

        /** A last word before the end. */
        record Farewell(Notification notice) implements Item {}

        /** The time that was waited for has come. */
        record TimeUp() implements Item {}

        /** There was no room. */
        record Overflow() implements Item {}

        record Stop() implements Item {}
    }

    synchronized void offer(Notification event) {
        if (overflown || stopped) {
            return;
        }
        if (events == room) {
            overflown = true;
            items.clear();
            onOverflow.run();
        } else {
            events++;
            items.addLast(new Item.Event(event));
        }
        notifyAll();
    }

    synchronized void change(Terms terms, Notification notice) {
        items.addLast(new Item.Change(terms, notice));
        notifyAll();
    }

    /** Ends it with these words; what else waits is not delivered. */
    synchronized void end(Notification notice) {
        items.clear();
        items.addLast(new Item.Farewell(notice));
        notifyAll();
    }

    /** Ends it without a word. */
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    /** Whether what is left to do is to end. */
    synchronized boolean isEnding() {
        return stopped || overflown || items.peekFirst() instanceof Item.Farewell;
    }

    /** Waits for the next item, or for a time. What came before that time comes out before it. */
    synchronized Item take(Optional<Instant> until) {
        try {
            var item = next(until);
            while (item.isEmpty()) {
                wait(millisTo(until));
                item = next(until);
            }
            return item.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Item.Stop();
        }
    }

    private Optional<Item> next(Optional<Instant> until) {
        if (stopped) {
            return Optional.of(new Item.Stop());
        }
        if (overflown) {
            return Optional.of(new Item.Overflow());
        }
        if (!items.isEmpty()) {
            return Optional.of(removeFirst());
        }
        return until.filter(time -> !time.isAfter(clock.instant())).map(_ -> new Item.TimeUp());
    }

    private Item removeFirst() {
        var item = items.removeFirst();
        if (item instanceof Item.Event) {
            events--;
        }
        return item;
    }

    /** For {@link Object#wait(long)}, to which zero means for ever. */
    private long millisTo(Optional<Instant> time) {
        return time.map(to -> Math.max(1, Duration.between(clock.instant(), to).toMillis())).orElse(0L);
    }
}
