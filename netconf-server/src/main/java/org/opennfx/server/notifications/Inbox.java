package org.opennfx.server.notifications;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.opennfx.datastore.notification.LoggedEvent;
import org.opennfx.datastore.notification.Notification;

/**
 * What is on its way to one subscriber, as much as there is room for. Who puts something in never waits: when an event
 * finds no room, all events go, and the subscription with them.
 */
final class Inbox extends TimedInbox<Inbox.Item> {
    private final int room;
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
        super(clock);
        this.room = room;
        this.onOverflow = onOverflow;
    }

    /** What comes next. */
    sealed interface Item {
        record Event(LoggedEvent event) implements Item {}

        /** Other terms hold from here on, and the subscriber is told so. */
        record Change(Terms terms, Notification notice) implements Item {}

        /** What was published before the subscription has come. */
        record ReplayOver() implements Item {}

        /** What was published before the time that was waited for has come. */
        record AllCome() implements Item {}

        /** A last word before the end. */
        record Farewell(Notification notice) implements Item {}

        /** The time that was waited for has come. */
        record TimeUp() implements Item {}

        /** There was no room. */
        record Overflow() implements Item {}

        record Stop() implements Item {}
    }

    synchronized void offer(LoggedEvent event) {
        if (overflown || stopped) {
            return;
        }
        if (events == room) {
            overflown = true;
            items.clear();
            events = 0;
            onOverflow.run();
        } else {
            events++;
            items.addLast(new Item.Event(event));
        }
        notifyAll();
    }

    void change(Terms terms, Notification notice) {
        put(new Item.Change(terms, notice));
    }

    void replayOver() {
        put(new Item.ReplayOver());
    }

    void allCome() {
        put(new Item.AllCome());
    }

    private synchronized void put(Item item) {
        items.addLast(item);
        notifyAll();
    }

    /** Ends it with these words; what else waits is not delivered. */
    synchronized void end(Notification notice) {
        items.clear();
        events = 0;
        items.addLast(new Item.Farewell(notice));
        notifyAll();
    }

    /** Ends it without a word. */
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    /** How many events wait. */
    synchronized int waiting() {
        return events;
    }

    /** Whether what is left to do is to end. */
    synchronized boolean isEnding() {
        return stopped || overflown || items.peekFirst() instanceof Item.Farewell;
    }

    @Override
    Optional<Item> next() {
        if (stopped) {
            return Optional.of(new Item.Stop());
        }
        if (overflown) {
            return Optional.of(new Item.Overflow());
        }
        if (!items.isEmpty()) {
            return Optional.of(removeFirst());
        }
        return Optional.empty();
    }

    private Item removeFirst() {
        var item = items.removeFirst();
        if (item instanceof Item.Event) {
            events--;
        }
        return item;
    }

    @Override
    Item timeUp(Instant now) {
        return new Item.TimeUp();
    }

    @Override
    Item stopped() {
        return new Item.Stop();
    }
}
