package org.opennfx.backends.lldp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opennfx.backends.ManualClock;
import org.opennfx.backends.host.LldpId;
import org.opennfx.backends.host.LldpId.Kind;
import org.opennfx.backends.host.LldpNeighbor;

final class NeighborsTest {
    private final ManualClock clock = new ManualClock();
    private final Neighbors neighbors = new Neighbors(clock);

    private static Advertisement from(String port, int timeToLive) {
        return new Advertisement(
                new LldpId(Kind.LOCAL, "core-1"), new LldpId(Kind.INTERFACE_NAME, port), timeToLive, Optional.empty(),
                Optional.empty());
    }

    private List<String> heardOn() {
        return neighbors.all().stream().map(LldpNeighbor::localPort).toList();
    }

    @Test
    void neighboursStandInTheOrderOfTheFrontPanel() {
        neighbors.hear("xe-0/0/12", from("a", 120));
        neighbors.hear("ge-0/0/11", from("b", 120));
        neighbors.hear("ge-0/0/2", from("c", 120));
        assertEquals(List.of("ge-0/0/2", "ge-0/0/11", "xe-0/0/12"), heardOn());
    }

    @Test
    void aNeighbourIsForgottenWhenItsTimeIsOver() {
        neighbors.hear("ge-0/0/0", from("a", 20));
        clock.advance(Duration.ofSeconds(19));
        assertEquals(List.of("ge-0/0/0"), heardOn());
        neighbors.hear("ge-0/0/0", from("a", 20));
        clock.advance(Duration.ofSeconds(19));
        assertEquals(List.of("ge-0/0/0"), heardOn());
        clock.advance(Duration.ofSeconds(1));
        assertEquals(List.of(), heardOn());
    }

    @Test
    void aNeighbourThatTakesItsWordBackIsForgottenAtOnce() {
        neighbors.hear("ge-0/0/0", from("a", 120));
        neighbors.hear("ge-0/0/0", from("b", 120));
        neighbors.hear("ge-0/0/0", from("a", 0));
        assertEquals(List.of("b"), neighbors.all().stream().map(each -> each.port().text()).toList());
    }

    @Test
    void aPortHasNoMoreNeighboursThanThereIsRoomFor() {
        for (var number = 0; number < 1000; number++) {
            neighbors.hear("ge-0/0/0", from("port " + number, 120));
        }
        neighbors.hear("ge-0/0/1", from("a", 120));
        assertEquals(65, neighbors.all().size());
    }

    @Test
    void portsThatTakePartNoMoreHaveNoNeighbours() {
        neighbors.hear("ge-0/0/0", from("a", 120));
        neighbors.hear("ge-0/0/1", from("b", 120));
        neighbors.keepOnly("ge-0/0/1"::equals);
        assertEquals(List.of("ge-0/0/1"), heardOn());
    }
}
