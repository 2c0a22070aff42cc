package org.opennfx.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaitingRoomTest {
    private static final InetAddress HERE = InetAddress.ofLiteral("192.0.2.1");
    private static final InetAddress THERE = InetAddress.ofLiteral("192.0.2.2");

    private final WaitingRoom<String> room = new WaitingRoom<>(3);

    @Test
    void aThirdFindsRoomAmongThree() {
        room.enter("one", HERE);
        room.enter("two", HERE);
        assertEquals(Optional.empty(), room.enter("three", HERE));
        assertEquals(List.of("one", "two", "three"), room.waiting());
    }

    @Test
    void theOldestGoesForOneTooMany() {
        room.enter("one", HERE);
        room.enter("two", HERE);
        room.enter("three", HERE);
        assertEquals(Optional.of("one"), room.enter("four", HERE));
        assertEquals(List.of("two", "three", "four"), room.waiting());
    }

    @Test
    void anAddressWithManyMakesRoomForOthers() {
        room.enter("old", THERE);
        room.enter("one", HERE);
        room.enter("two", HERE);
        assertEquals(Optional.of("one"), room.enter("new", THERE));
        assertEquals(List.of("old", "two", "new"), room.waiting());
    }

    @Test
    void whoHasLeftMakesRoom() {
        room.enter("one", HERE);
        room.enter("two", HERE);
        room.enter("three", HERE);
        room.leave("two");
        assertEquals(Optional.empty(), room.enter("four", HERE));
    }
}
