package org.opennfx.server.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opennfx.datastore.notification.LoggedEvent;
import org.opennfx.datastore.notification.Notification;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.yang.YangModules;

class BacklogTest {
    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final Schema SCHEMA = Schema.load(
            YangModules.standard().stream().filter(name -> name.contains("ietf-inet-types")).map(YangModules::resource).toList());
    private static final int ROOM = 3;

    private final Backlog backlog = new Backlog();

    private Inbox inbox(int events) {
        var inbox = new Inbox(ROOM, InstantSource.fixed(NOW), backlog::dropped);
        backlog.opened(inbox);
        var event = new LoggedEvent(new Notification(NOW, ContainerNode.empty(SCHEMA.root())), Optional.empty());
        IntStream.range(0, events).forEach(_ -> inbox.offer(event));
        return inbox;
    }

    @Test
    void whatWaitsForSubscribersIsCounted() {
        var most = inbox(ROOM);
        inbox(1);
        assertEquals(List.of(2L, 4L, 3L), List.of((long) backlog.subscriptions(), backlog.waiting(), (long) backlog.longest()));
        most.take(Optional.empty());
        assertEquals(2, backlog.longest());
        backlog.closed(most);
        assertEquals(List.of(1L, 1L, 1L), List.of((long) backlog.subscriptions(), backlog.waiting(), (long) backlog.longest()));
    }

    @Test
    void aSubscriptionThatFindsNoRoomIsDroppedWithWhatWaitsForIt() {
        inbox(ROOM + 2);
        assertEquals(1, backlog.subscriptionsDropped());
        assertEquals(0, backlog.waiting());
    }
}
