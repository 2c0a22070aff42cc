package org.opennfx.server.notifications;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.opennfx.datastore.notification.Notification;
import org.opennfx.datastore.tree.ContainerNode;

/**
 * What the thread of one subscription to a datastore has to do. Who puts something in never waits: where commits find no
 * more room, only the last of them stays, and says that others went before it.
 */
final class PushInbox extends TimedInbox<PushInbox.Item> {
    private final int room;
    private final Deque<Item> items = new ArrayDeque<>();
    private int commits;
    private boolean stopped;

    /** @param room how many commits may wait */
    PushInbox(int room, InstantSource clock) {
        super(clock);
        this.room = room;
    }

    /** What comes next. */
    sealed interface Item {
        /**
         * This was running from that time on.
         *
         * @param first whether the commit just before it came out before it
         */
        record Commit(Instant time, ContainerNode running, boolean first) implements Item {}

        /** Other terms hold from here on. */
        record Change(DatastoreSubscriptions.Request request) implements Item {}

        record Resync() implements Item {}

        /** A last word before the end. */
        record Farewell(Notification notice) implements Item {}

        /** The time that was waited for has come. */
        record TimeUp(Instant now) implements Item {}

        record Stop() implements Item {}
    }

    synchronized void commit(ContainerNode running) {
        var full = commits == room;
        if (full) {
            items.removeIf(Item.Commit.class::isInstance);
            commits = 0;
        }
        commits++;
        add(new Item.Commit(now(), running, !full));
    }

    /** Forgets the commits that wait; the last of them, if there were any. */
    synchronized Optional<ContainerNode> skipCommits() {
        Optional<ContainerNode> last = Optional.empty();
        for (var item : items) {
            if (item instanceof Item.Commit commit) {
                last = Optional.of(commit.running());
            }
        }
        items.removeIf(Item.Commit.class::isInstance);
        commits = 0;
        return last;
    }

    synchronized void change(DatastoreSubscriptions.Request request) {
        add(new Item.Change(request));
    }

    synchronized void resync() {
        add(new Item.Resync());
    }

    /** Ends it with these words; what else waits is not done. */
    synchronized void end(Notification notice) {
        items.clear();
        add(new Item.Farewell(notice));
    }

    /** Ends it without a word. */
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    private void add(Item item) {
        items.addLast(item);
        notifyAll();
    }

    @Override
    Optional<Item> next() {
        if (stopped) {
            return Optional.of(new Item.Stop());
        }
        if (!items.isEmpty()) {
            var item = items.removeFirst();
            commits -= item instanceof Item.Commit ? 1 : 0;
            return Optional.of(item);
        }
        return Optional.empty();
    }

    @Override
    Item timeUp(Instant now) {
        return new Item.TimeUp(now);
    }

    @Override
    Item stopped() {
        return new Item.Stop();
    }
}
